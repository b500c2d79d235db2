// How words of a language are read: the twin of `search/tongue.py`, by the same rules.

/**
 * @typedef {object} Rules
 * @property {string} stop
 * @property {readonly (readonly [string, string])[]} letters
 * @property {string} separable
 * @property {string} keep
 * @property {Readonly<Record<string, string>>} irregular
 * @property {readonly (readonly [number, string, readonly (readonly [string, string])[]])[]} steps
 * @property {readonly string[]} same
 */

/**
 * @typedef {object} Tongue
 * @property {ReadonlySet<string>} stop
 * @property {ReadonlySet<string>} separable
 * @property {(word: string) => string} stem
 */

const LIGATURES = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
]);

/**
 * Return a text in small letters, without accents and apostrophes.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return text
    .toLowerCase()
    .replace(/['‘’ʼ]/gu, "")
    .replace(/[ßæœøłđ]/gu, (letter) => LIGATURES.get(letter) ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
}

/**
 * Return the words of a text, folded; a letter alone is no word.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function tokensOf(text) {
  const found = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.filter((word) => Array.from(word).length > 1 || /\p{N}/u.test(word));
}

/**
 * @param {string} list
 * @returns {ReadonlySet<string>}
 */
export function wordSet(list) {
  return new Set(list.split(" ").filter((word) => word !== ""));
}

/**
 * @param {Rules} rules
 * @returns {Tongue}
 */
export function makeTongue(rules) {
  const keep = wordSet(rules.keep);
  const separable = wordSet(rules.separable);
  const past = pastPattern(separable);
  const irregular = new Map(Object.entries(rules.irregular));
  const stem = (/** @type {string} */ word) => {
    let stemmed = irregular.get(word) ?? word;
    const match = keep.has(stemmed) ? null : past?.exec(stemmed);
    if (match) {
      stemmed = (match[1] ?? "") + (match[2] ?? match[3] ?? "");
    }
    for (const [old, now] of rules.letters) {
      stemmed = stemmed.replaceAll(old, now);
    }
    for (const step of rules.steps) {
      stemmed = shortened(stemmed, step);
    }
    return singleEnd(stemmed);
  };
  return { stop: wordSet(rules.stop), separable, stem };
}

/**
 * @param {ReadonlySet<string>} separable
 * @returns {RegExp | null}
 */
function pastPattern(separable) {
  if (separable.size === 0) {
    return null;
  }
  const prefixes = [...separable].sort((one, other) => other.length - one.length).join("|");
  return new RegExp(`^(?:(${prefixes})ge(.{3,}(?:en|[td]))|ge(.{3,}[td]))$`, "u");
}

/**
 * @param {string} word
 * @param {Rules["steps"][number]} step
 * @returns {string}
 */
function shortened(word, [least, after, endings]) {
  for (const [ending, instead] of endings) {
    const rest = word.length - ending.length;
    if (rest >= least && word.endsWith(ending)) {
      const may = after === "" || after.includes(word.charAt(rest - 1));
      return may ? word.slice(0, rest) + instead : word;
    }
  }
  return word;
}

/**
 * @param {string} word
 * @returns {string}
 */
function singleEnd(word) {
  const end = word.slice(-1);
  const doubled = word.length > 3 && end === word.slice(-2, -1) && !/[aeiou0-9]/u.test(end);
  return doubled ? word.slice(0, -1) : word;
}
