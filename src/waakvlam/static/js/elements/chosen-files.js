// The files that somebody chose or dropped, and what the page says of them.

import { withFiles } from "../core/dropped.js";
import { onDrop } from "./drop.js";
import { part } from "./page.js";

const CHOICES = /** @type {const} */ ([["files", "choose"], ["folder", "choose-folder"]]);

export class ChosenFiles {
  /** @type {Map<string, File>} */
  #files = new Map();

  /** @type {HTMLElement} */
  #root;

  /** @type {(count: number, bytes: number) => string} */
  #sentence;

  /**
   * @param {HTMLElement} root
   * @param {(count: number, bytes: number) => string} sentence
   */
  constructor(root, sentence) {
    this.#root = root;
    this.#sentence = sentence;
    for (const [name, button] of CHOICES) {
      const input = /** @type {HTMLInputElement} */ (part(root, name));
      part(root, button).addEventListener("click", () => input.click());
      input.addEventListener("change", () => {
        this.#add(filesOf(input));
        input.value = "";
      });
    }
    onDrop(part(root, "drop"), (files) => this.#add(files));
    part(root, "empty").addEventListener("click", () => this.empty());
  }

  /** @returns {[string, File][]} */
  get files() {
    return [...this.#files];
  }

  /** Forget all of them. */
  empty() {
    this.#files = new Map();
    this.#show();
    part(this.#root, "choose").focus();
  }

  /**
   * @param {readonly [string, File][]} files
   */
  #add(files) {
    this.#files = withFiles(this.#files, files);
    this.#show();
  }

  #show() {
    const bytes = [...this.#files.values()].reduce((sum, file) => sum + file.size, 0);
    const some = this.#files.size > 0;
    part(this.#root, "chosen").textContent = some ? this.#sentence(this.#files.size, bytes) : "";
    part(this.#root, "list").hidden = part(this.#root, "empty").hidden = !some;
    part(this.#root, "names").replaceChildren(...Array.from(this.#files.keys(), listed));
  }
}

/**
 * Return the files of a field, each with its path in the folder that was chosen.
 *
 * @param {HTMLInputElement} input
 * @returns {[string, File][]}
 */
export function filesOf(input) {
  return Array.from(input.files ?? [], (file) => [file.webkitRelativePath || file.name, file]);
}

/**
 * Return a text as an item of a list.
 *
 * @param {string} text
 * @returns {HTMLElement}
 */
export function listed(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}
