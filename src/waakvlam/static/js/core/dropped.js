// The list of files to count: each has a name of its own, as in one folder on a computer.

/**
 * Give files names that are still free: a second `a.txt` becomes `a (2).txt`.
 *
 * @template T
 * @param {ReadonlyMap<string, T>} known
 * @param {Iterable<readonly [string, T]>} more
 * @returns {Map<string, T>}
 */
export function withFiles(known, more) {
  const all = new Map(known);
  for (const [name, file] of more) {
    all.set(freeName(all, name.replace(/^\/+/, "")), file);
  }
  return all;
}

/**
 * Return what somebody would name on a command line: each loose file and each whole folder.
 *
 * @param {Iterable<string>} names
 * @returns {string[]}
 */
export function sourcesOf(names) {
  return [...new Set(Array.from(names, (name) => name.split("/")[0] ?? name))];
}

/**
 * Put two summaries in the places where a folder of a count has them; an archive stays one.
 *
 * @template T
 * @param {readonly (readonly [string, T])[]} files
 * @returns {[string, T][]}
 */
export function earlierFiles(files) {
  const places = ["summary.json", "share/summary.json"];
  return files.map(([name, file], at) => [name.endsWith(".zip") ? name : (places[at] ?? name), file]);
}

/**
 * @param {{ has: (name: string) => boolean }} taken
 * @param {string} name
 * @returns {string}
 */
function freeName(taken, name) {
  const [, start = name, end = ""] = /^(.*[^/])(\.[^./]+)$/.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) {
    free = `${start} (${number})${end}`;
  }
  return free;
}
