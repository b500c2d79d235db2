// The outcome of a count: sentences, tables, and the files to save.

import { savedAs } from "../core/saved.js";
import { fill } from "../core/words.js";
import { listed } from "./chosen-files.js";
import { part, say } from "./page.js";

/** @typedef {import("../core/counting.js").Goal} Goal */
/** @typedef {import("../core/counting.js").Shown} Shown */
/** @typedef {{ shown: Shown, files: [string, Uint8Array][], everything: Uint8Array }} Outcome */

const LISTS = /** @type {const} */ (["compared", "notices", "old"]);
const GROUPS = ["for-you", "for-everybody", "for-region-file", "kept"];

/** @type {string[]} */
let addresses = [];

/**
 * Show the outcome of a count and move there.
 *
 * @param {HTMLElement} root
 * @param {Outcome} outcome
 * @param {string} language of the outcome, which may differ from that of the page
 * @param {Readonly<Record<string, string>>} words
 * @param {(bytes: number) => string} size
 */
export function showOutcome(root, { shown, files, everything }, language, words, size) {
  for (const name of ["sentences", "goals", "views", "uncounted", ...LISTS]) {
    part(root, name).lang = language;
  }
  part(root, "sentences").replaceChildren(...shown.sentences.map((text) => element("p", text)));
  part(root, "goals").replaceChildren(...shown.goals.flatMap(goal), element("p", shown.hidden));
  part(root, "views").replaceChildren(...shown.views.flatMap(view));
  for (const name of LISTS) {
    part(root, name).replaceChildren(...shown[name].map(listed));
    part(root, `${name}-shown`).hidden = shown[name].length === 0;
  }
  showUncounted(root, shown.uncounted, words);
  showFiles(root, files, size);
  link(/** @type {HTMLAnchorElement} */ (part(root, "everything")), everything);
  part(root, "outcome").hidden = false;
  part(root, "outcome-title").focus();
}

/**
 * Take the outcome away, and the files that could be saved.
 *
 * @param {HTMLElement} root
 */
export function forgetOutcome(root) {
  addresses.forEach((address) => URL.revokeObjectURL(address));
  addresses = [];
  part(root, "outcome").hidden = true;
  for (const name of ["sentences", "goals", "views", "uncounted", ...LISTS, ...GROUPS]) {
    part(root, name).replaceChildren();
  }
}

/**
 * @param {Goal} goal
 * @returns {HTMLElement[]}
 */
function goal({ title, line, header, rows, notes }) {
  const list = element("ul", "");
  list.append(...notes.map(listed));
  return [element("h3", title), element("p", line), table(title, header, rows), list];
}

/**
 * @param {import("../core/counting.js").View} view
 * @returns {HTMLElement[]}
 */
function view({ title, header, rows }) {
  return [element("h3", title), table(title, header, rows)];
}

/**
 * @param {HTMLElement} root
 * @param {import("../core/counting.js").Uncounted} uncounted
 * @param {Readonly<Record<string, string>>} words
 */
function showUncounted(root, { header, rows, all }, words) {
  part(root, "uncounted-shown").hidden = all === 0;
  part(root, "uncounted").replaceChildren(table(words["uncounted"] ?? "", header, rows));
  const more = fill(words["more_uncounted"] ?? "", { shown: rows.length, all });
  say(part(root, "uncounted-more"), rows.length < all ? more : "");
}

/**
 * @param {HTMLElement} root
 * @param {readonly [string, Uint8Array][]} files
 * @param {(bytes: number) => string} size
 */
function showFiles(root, files, size) {
  for (const [path, content] of files) {
    const { group, name } = savedAs(path);
    const anchor = /** @type {HTMLAnchorElement} */ (element("a", path));
    anchor.download = name;
    link(anchor, content);
    const item = listed("");
    item.append(anchor, ` (${size(content.length)})`);
    part(root, group).append(item);
  }
  for (const group of GROUPS) {
    part(root, `${group}-shown`).hidden = part(root, group).childElementCount === 0;
  }
}

/**
 * @param {HTMLAnchorElement} anchor
 * @param {Uint8Array} content
 */
function link(anchor, content) {
  const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (content);
  anchor.href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  addresses.push(anchor.href);
}

/**
 * Return a table whose first column names the rows; a narrow screen scrolls inside it.
 *
 * @param {string} label
 * @param {readonly string[]} header
 * @param {readonly string[][]} rows
 * @returns {HTMLElement}
 */
function table(label, header, rows) {
  const made = document.createElement("table");
  made.className = "wv-count__table";
  made.createTHead().append(row(header, () => "col"));
  made.createTBody().append(...rows.map((cells) => row(cells, (place) => (place ? "" : "row"))));
  const frame = element("div", "");
  frame.className = "wv-table";
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", label);
  frame.append(made);
  return frame;
}

/**
 * @param {readonly string[]} cells
 * @param {(place: number) => string} scope of a heading; nothing for other cells
 * @returns {HTMLElement}
 */
function row(cells, scope) {
  const made = element("tr", "");
  cells.forEach((text, place) => {
    const cell = element(scope(place) ? "th" : "td", text);
    if (scope(place)) {
      cell.setAttribute("scope", scope(place));
    }
    made.append(cell);
  });
  return made;
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {HTMLElement}
 */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
