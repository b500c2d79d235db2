// The search of a page: a box, the results below it, and the keys between them.

import { bestExcerpt, markedPieces } from "../core/search/excerpt.js";
import { makeFinder } from "../core/search/finder.js";
import { fill } from "../core/words.js";

/** @typedef {import("../core/search/finder.js").Finder} Finder */
/** @typedef {import("../core/search/finder.js").IndexFile} IndexFile */
/** @typedef {import("../core/search/query.js").Idea} Idea */
/** @typedef {import("../core/search/excerpt.js").Passage} Passage */

const SHOWN = 8;
const QUIET = 500;
const KINDS = ["now", "checklist", "module", "role", "term", "page", "tool", "quiz"];

export class WvSearch {
  #root;

  /** @type {HTMLInputElement} */
  #input;

  /** @type {HTMLElement} */
  #list;

  /** @type {HTMLElement} */
  #status;

  /** @type {IndexFile | null} */
  #file = null;

  /** @type {Finder | null} */
  #finder = null;

  /** @type {number[]} */
  #texts = [];

  /** @type {Map<number, readonly Passage[]>} */
  #passages = new Map();

  /** @type {Set<string>} */
  #asked = new Set();

  #active = -1;

  #timer = 0;

  /** @param {Document} root */
  constructor(root) {
    this.#root = root;
    this.#input = /** @type {HTMLInputElement} */ (root.getElementById("wv-search-input"));
    this.#list = /** @type {HTMLElement} */ (root.getElementById("wv-search-results"));
    this.#status = /** @type {HTMLElement} */ (root.getElementById("wv-search-status"));
  }

  start() {
    this.#root.addEventListener("wv-search", (event) => this.#open(detailOf(event)));
    this.#root.addEventListener("wv-search-postings", (event) => {
      const { shard, postings } = detailOf(event);
      this.#finder?.add(shard, postings);
      this.#show();
    });
    this.#root.addEventListener("wv-search-text", (event) => {
      const { text, passages } = detailOf(event);
      this.#passages.set(text, passages);
      this.#explain();
    });
    this.#input.addEventListener("input", () => this.#show());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
  }

  /** @param {IndexFile} file */
  #open(file) {
    this.#file = file;
    this.#finder = makeFinder(file, Reflect.get(globalThis, "MiniSearch"));
    this.#texts = this.#finder.texts;
    this.#show();
  }

  #show() {
    const finder = this.#finder;
    const file = this.#file;
    if (!finder || !file) {
      return;
    }
    const ideas = finder.read(this.#input.value);
    const missing = finder.missing(ideas);
    if (missing.length > 0) {
      for (const shard of missing) {
        this.#ask(`postings-${shard}.js`);
      }
      return;
    }
    const hits = finder.find(ideas).slice(0, SHOWN);
    this.#list.replaceChildren(...hits.map(({ document }, place) => this.#option(document, place, ideas, file)));
    this.#list.hidden = hits.length === 0;
    this.#input.setAttribute("aria-expanded", String(hits.length > 0));
    this.#choose(-1);
    this.#explain();
    this.#tell(hits.length, file.words);
  }

  /**
   * @param {number} document
   * @param {number} place
   * @param {readonly Idea[]} ideas
   * @param {IndexFile} file
   * @returns {HTMLElement}
   */
  #option(document, place, ideas, file) {
    const option = this.#root.createElement("a");
    option.className = "wv-search__option";
    option.id = `wv-search-option-${place}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.tabIndex = -1;
    option.href = new URL(file.addresses[document] ?? "", this.#home()).href;
    option.dataset["document"] = String(document);
    const kind = this.#line("kind", file.words[KINDS[Number(file.kinds[document])] ?? ""] ?? "");
    const title = this.#line("title", "");
    this.#write(title, file.titles[document] ?? "", ideas);
    option.append(kind, title, this.#line("why", ""));
    return option;
  }

  /**
   * Say why each result was found, as soon as its text is there.
   */
  #explain() {
    const finder = this.#finder;
    const file = this.#file;
    const ideas = finder?.read(this.#input.value) ?? [];
    for (const option of /** @type {NodeListOf<HTMLAnchorElement>} */ (this.#list.querySelectorAll("a"))) {
      const document = Number(option.dataset["document"]);
      const text = this.#texts[document] ?? 0;
      const passages = this.#passages.get(text);
      if (!passages) {
        this.#ask(`text-${text}.js`);
      } else if (finder && file && !option.dataset["told"]) {
        option.dataset["told"] = "yes";
        this.#tellWhy(option, passages, ideas, file.addresses[document] ?? "");
      }
    }
  }

  /**
   * @param {HTMLAnchorElement} option
   * @param {readonly Passage[]} passages
   * @param {readonly Idea[]} ideas
   * @param {string} address
   */
  #tellWhy(option, passages, ideas, address) {
    const [page, anchor] = address.split("#");
    const own = anchor ? passages.filter((passage) => passage[0] === anchor) : passages;
    const finder = /** @type {Finder} */ (this.#finder);
    const found = bestExcerpt(own, ideas, finder.reading);
    const why = option.querySelector(".wv-search__why");
    if (!found || !why) {
      return;
    }
    const isBelowTitle = found.heading === "" || found.anchor === "wv-title" || found.anchor === "";
    if (!isBelowTitle && !anchor) {
      option.href = new URL(`${page}#${found.anchor}`, this.#home()).href;
      this.#write(why, `${found.heading} – `, ideas);
    }
    this.#append(why, found.pieces);
  }

  /**
   * @param {Element} place
   * @param {string} text
   * @param {readonly Idea[]} ideas
   */
  #write(place, text, ideas) {
    const finder = /** @type {Finder} */ (this.#finder);
    this.#append(place, markedPieces(text, ideas, finder.reading));
  }

  /**
   * @param {Element} place
   * @param {readonly import("../core/search/excerpt.js").Piece[]} pieces
   */
  #append(place, pieces) {
    for (const piece of pieces) {
      if (piece.isMarked) {
        const mark = this.#root.createElement("mark");
        mark.textContent = piece.text;
        place.append(mark);
      } else {
        place.append(piece.text);
      }
    }
  }

  /**
   * @param {string} name
   * @param {string} text
   * @returns {HTMLElement}
   */
  #line(name, text) {
    const line = this.#root.createElement("span");
    line.className = `wv-search__${name}`;
    line.textContent = text;
    return line;
  }

  /**
   * Say how many there are, when somebody stops typing for a moment.
   *
   * @param {number} count
   * @param {Readonly<Record<string, string>>} words
   */
  #tell(count, words) {
    const rule = new Intl.PluralRules(this.#file?.language).select(count);
    const said = words[count === 0 ? "none" : rule === "one" ? "one" : "other"] ?? "";
    const isAsked = this.#input.value.trim() !== "";
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#status.textContent = isAsked ? fill(said, { count }) : "";
    }, QUIET);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const options = this.#list.querySelectorAll("a");
    if (event.isComposing || options.length === 0) {
      return;
    }
    const count = options.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const from = this.#active === -1 && step === -1 ? count : this.#active;
      this.#choose((from + step + count) % count);
    } else if (event.key === "Enter") {
      event.preventDefault();
      options[Math.max(this.#active, 0)]?.click();
    }
  }

  /** @param {number} place */
  #choose(place) {
    this.#active = place;
    const options = this.#list.querySelectorAll("a");
    for (const [number, option] of options.entries()) {
      option.setAttribute("aria-selected", String(number === place));
    }
    const chosen = options[place];
    if (chosen) {
      this.#input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else {
      this.#input.removeAttribute("aria-activedescendant");
    }
  }

  /** @param {string} name */
  #ask(name) {
    if (!this.#asked.has(name)) {
      this.#asked.add(name);
      const script = this.#root.createElement("script");
      script.src = `${this.#opener().dataset["wvFolder"]}/${name}`;
      script.addEventListener("error", () => this.#miss(name));
      this.#root.head.append(script);
    }
  }

  /**
   * Ask again for a part that did not come when the next letter is typed; say so where it is needed to find.
   *
   * @param {string} name
   */
  #miss(name) {
    this.#asked.delete(name);
    if (name.startsWith("postings")) {
      window.clearTimeout(this.#timer);
      this.#status.textContent = this.#file?.words["missing"] ?? "";
    }
  }

  /** @returns {string} */
  #home() {
    return new URL(this.#opener().dataset["wvHome"] ?? "", this.#root.baseURI).href;
  }

  /** @returns {HTMLElement} */
  #opener() {
    return /** @type {HTMLElement} */ (this.#root.querySelector("[data-wv-search]"));
  }
}

/**
 * @param {Event} event
 * @returns {any}
 */
function detailOf(event) {
  return /** @type {CustomEvent} */ (event).detail;
}
