// Counts what the page sends, with the same Python as the command, apart from the page.
// Files live in memory alone and are forgotten when the count is done.

/** @typedef {import("./core/counting.js").Task} Task */
/** @typedef {import("./core/counting.js").Step} Step */
/** @typedef {import("./core/counting.js").Fault} Fault */
/** @typedef {import("./core/counting.js").Told} Told */
/** @typedef {import("./core/counting.js").Shown} Shown */
/** @typedef {import("./core/counting.js").Files} Files */

/** The smallest module there is: where not even this is allowed, Python would wait for ever. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const FOLDER = "/count";

/** @type {Promise<any> | null} */
let starting = null;

/** @type {Readonly<Record<string, any>>} */
let index = {};

self.addEventListener("message", ({ data }) => void answer(data));

/**
 * @param {Task} task
 */
async function answer(task) {
  const python = await started();
  if ("fault" in python) {
    tell(python);
    return;
  }
  try {
    tell(await counted(python, task));
  } catch (problem) {
    // Only the kind of fault: its text may hold something of a file.
    tell({ fault: "fault", kind: String(/** @type {any} */ (problem)?.type ?? "") });
  }
}

/**
 * Return Python, or why there is none.
 *
 * @returns {Promise<any>}
 */
async function started() {
  try {
    new WebAssembly.Module(EMPTY);
  } catch {
    return { fault: "refused", kind: "" };
  }
  try {
    starting ??= start();
    return await starting;
  } catch {
    return { fault: "not_loaded", kind: "" };
  }
}

async function start() {
  tell({ step: "loading", done: 0, total: 0 });
  index = JSON.parse(new TextDecoder().decode(await fetched("index.json", "no-cache")));
  const code = await fetched(index["code"]);
  const { loadPyodide } = await import(address(index["python"]));
  tell({ step: "starting", done: 0, total: 0 });
  const python = await loadPyodide({ indexURL: address(index["python"]).replace(/[^/]*$/, "") });
  python.unpackArchive(code, "zip", { extractDir: "/code" });
  python.runPython("import sys; sys.path.insert(0, '/code')");
  return python;
}

/**
 * @param {any} python
 * @param {Task} task
 * @returns {Promise<Told>}
 */
async function counted(python, { files, earlier, older, asked }) {
  forget(python);
  await put(python, "in", files);
  await put(python, "earlier", earlier);
  await put(python, "older", older);
  python.FS.writeFile(`${FOLDER}/plan.json`, await fetched(index["plans"][asked.language]));
  const { count } = python.pyimport("waakvlam.tally.count_page");
  const shown = JSON.parse(count(FOLDER, JSON.stringify(asked), reading));
  const told = "failed" in shown ? shown : taken(python, shown);
  forget(python);
  return told;
}

/**
 * Take what was made out of Python's memory.
 *
 * @param {any} python
 * @param {Shown} shown
 * @returns {Told}
 */
function taken({ FS }, shown) {
  return {
    shown,
    files: shown.files.map((name) => [name, FS.readFile(`${FOLDER}/out/${name}`)]),
    everything: FS.readFile(`${FOLDER}/everything.zip`),
  };
}

/**
 * Put files in a folder of Python's memory.
 *
 * @param {any} python
 * @param {string} folder
 * @param {Files} files
 */
async function put({ FS }, folder, files) {
  for (const [name, file] of files) {
    const path = `${FOLDER}/${folder}/${name}`;
    FS.mkdirTree(path.replace(/\/[^/]*$/, ""));
    FS.writeFile(path, new Uint8Array(await file.arrayBuffer()));
  }
}

/**
 * @param {any} python
 */
function forget(python) {
  python.runPython(`import shutil; shutil.rmtree("${FOLDER}", ignore_errors=True)`);
  python.FS.mkdirTree(FOLDER);
}

/**
 * @param {number} done
 * @param {number} total
 */
function reading(done, total) {
  tell({ step: "reading", done, total });
}

/**
 * @param {string} name
 * @param {RequestCache} [cache]
 * @returns {Promise<Uint8Array>}
 */
async function fetched(name, cache = "default") {
  const response = await fetch(address(name), { cache });
  if (!response.ok) {
    throw new TypeError(`${name} is not there`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * @param {string} name as seen from this script
 * @returns {string}
 */
function address(name) {
  return new URL(name, self.location.href).href;
}

/**
 * @param {Step | Fault | Told} message
 */
function tell(message) {
  self.postMessage(message);
}
