// <wv-assignment>: just the work that somebody was given, as a link says it.

import { readAssignment, receiptAssignment } from "../core/assignment.js";
import { assignmentIn, writeTask } from "../core/assignment-link.js";
import { localDay } from "../core/day.js";
import { NO_PROGRESS } from "../core/progress.js";
import { fill } from "../core/words.js";
import { inlineJson, part, say, wake } from "./page.js";
import { showSteps } from "./route.js";
import { erase, keep, load } from "./storage.js";
import { dayInWords } from "./titles.js";

/** @typedef {import("../core/assignment.js").Assignment} Assignment */
/** @typedef {import("../core/progress.js").Progress} Progress */

export class WvAssignment extends HTMLElement {
  /** @type {Readonly<Record<string, string>>} */
  #words = {};

  /** What stands in the link, or what was kept of it. */
  #text = "";

  /** What is kept of it, or else what other pages get in their address. @type {Progress} */
  #own = NO_PROGRESS;

  static define() {
    if (!customElements.get("wv-assignment")) {
      customElements.define("wv-assignment", WvAssignment);
    }
  }

  connectedCallback() {
    this.#words = inlineJson(this, "words");
    wake(this);
    part(this, "keep").addEventListener("change", () => this.#keepOrErase());
    window.addEventListener("hashchange", () => this.#open());
    window.addEventListener("pageshow", (event) => event.persisted && this.#open());
    this.#open();
  }

  #open() {
    const { found, progress } = load();
    this.#text = assignmentIn(window.location.hash) || (progress.assignment ?? "");
    const assignment = this.#text === "" ? "none" : readAssignment(this.#text);
    const items = typeof assignment === "string" ? [] : this.#items(assignment);
    const fault = typeof assignment === "string" ? assignment : items.length > 0 ? "" : "old";
    say(part(this, "notice"), found === "spoiled" ? (this.#words["spoiled"] ?? "") : "");
    say(part(this, "fault"), this.#words[fault] ?? "");
    part(this, "task").hidden = fault !== "";
    part(this, "all").hidden = fault === "";
    if (fault === "" && typeof assignment !== "string") {
      this.#show(assignment, items);
    }
  }

  /**
   * @param {Assignment} assignment
   * @param {readonly Node[]} items
   */
  #show(assignment, items) {
    const { found, progress } = load();
    const kept = found === "kept";
    const municipality = assignment.municipality || progress.municipality;
    const workplace = assignment.workplace || progress.workplace;
    const assigned = receiptAssignment(assignment);
    this.#own = { ...progress, municipality, workplace, assigned, assignment: this.#text };
    if (kept && progress.assignment !== this.#text) {
      keep(this.#own);
    }
    this.#box().checked = kept;
    this.#tell(assignment, items.length);
    showSteps(this, items, this.#own, kept, this.#words);
    this.#carryAlong(kept);
  }

  /**
   * @param {Assignment} assignment
   * @param {number} known how many of its modules stand on this site
   */
  #tell({ group, due, contact, ...rest }, known) {
    const language = this.dataset["language"];
    const late = due !== "" && Number(localDay(new Date())) > Number(due);
    const days = due === "" ? {} : { day: dayInWords(due, language) };
    const wanted = this.#modules({ group, due, contact, ...rest }).length;
    const due_word = due === "" ? "" : this.#words[late ? "late" : "due"];
    say(part(this, "group"), fill(this.#words["group"] ?? "", { group }));
    say(part(this, "due"), fill(due_word ?? "", days));
    say(part(this, "contact"), contact === "" ? "" : fill(this.#words["contact"] ?? "", { contact }));
    say(part(this, "partly"), known < wanted ? (this.#words["partly"] ?? "") : "");
  }

  /**
   * @param {Assignment} assignment
   * @returns {readonly string[]}
   */
  #modules({ modules, path }) {
    const paths = new Map(Object.entries(inlineJson(this, "paths")));
    return path === "" ? modules : (paths.get(path) ?? []);
  }

  /**
   * @param {Assignment} assignment
   * @returns {Node[]} copies of the items of its modules
   */
  #items(assignment) {
    const all = Array.from(part(this, "all-modules").children);
    return this.#modules(assignment).flatMap((module) => {
      const item = all.find((one) => one.getAttribute("data-module") === module);
      return item ? [item.cloneNode(true)] : [];
    });
  }

  /**
   * The page in another language shows the same; modules and quizzes know it by their address,
   * unless it is kept on this device.
   *
   * @param {boolean} kept
   */
  #carryAlong(kept) {
    const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (
      document.querySelectorAll('a[hreflang], wv-assignment [data-part="task"] a')
    );
    const { assigned = "", municipality, workplace } = this.#own;
    const task = kept ? "" : writeTask({ assigned, municipality, workplace });
    for (const link of links) {
      link.hash = link.hreflang ? this.#text : task;
    }
  }

  #keepOrErase() {
    if (this.#box().checked) {
      const kept = keep(this.#own);
      this.#open();
      say(part(this, "notice"), this.#words[kept ? "kept" : "not_kept"] ?? "");
      return;
    }
    erase();
    window.history.replaceState(null, "", `#${this.#text}`);
    this.#open();
    say(part(this, "notice"), this.#words["erased"] ?? "");
  }

  #box() {
    return /** @type {HTMLInputElement} */ (part(this, "keep"));
  }
}
