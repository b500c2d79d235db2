// Files that are dropped on the page, whole folders too.

/**
 * Take what is dropped anywhere on the page, so that a near miss opens no file.
 *
 * @param {HTMLElement} zone shows that dropping works
 * @param {(files: [string, File][]) => void} take
 */
export function onDrop(zone, take) {
  /** @param {boolean} is */
  const show = (is) => zone.classList.toggle("wv-drop--over", is);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    show(true);
  });
  document.addEventListener("dragleave", () => show(false));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    show(false);
    void dropped(event.dataTransfer).then(take);
  });
}

/**
 * @param {DataTransfer | null} transfer
 * @returns {Promise<[string, File][]>}
 */
async function dropped(transfer) {
  // All of it at once: the list is empty as soon as something is waited for.
  const items = Array.from(transfer?.items ?? []).filter(({ kind }) => kind === "file");
  const found = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const lists = await Promise.all(
    found.map(({ entry, file }) => {
      if (entry) {
        return filesBelow(entry);
      }
      return file ? [/** @type {[string, File]} */ ([file.name, file])] : [];
    }),
  );
  return lists.flat();
}

/**
 * @param {FileSystemEntry} entry
 * @returns {Promise<[string, File][]>}
 */
async function filesBelow(entry) {
  if (entry.isFile) {
    const one = /** @type {FileSystemFileEntry} */ (entry);
    /** @type {File} */
    const file = await new Promise((resolve, reject) => one.file(resolve, reject));
    return [[entry.fullPath, file]];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  /** @type {[string, File][]} */
  const files = [];
  for (let some = await entries(reader); some.length > 0; some = await entries(reader)) {
    files.push(...(await Promise.all(some.map(filesBelow))).flat());
  }
  return files;
}

/**
 * Return some of the entries of a folder; none when all were given.
 *
 * @param {FileSystemDirectoryReader} reader
 * @returns {Promise<FileSystemEntry[]>}
 */
function entries(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
