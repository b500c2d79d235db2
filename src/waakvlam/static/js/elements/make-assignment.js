// <wv-make-assignment>: a trainer chooses, and takes a link along. Nothing is sent, nothing kept.

import { readAssignment, writeAssignment } from "../core/assignment.js";
import { assignmentIn } from "../core/assignment-link.js";
import { assignmentAddresses, otherLanguages } from "./assignment-address.js";
import { fillIn, filledIn, problemsOf } from "./assignment-form.js";
import { offerWaysOf, showMade } from "./assignment-made.js";
import { clearErrors, showErrors } from "./errors.js";
import { inlineJson, onSubmit, part, stamp, wake } from "./page.js";

/** @typedef {import("../core/assignment.js").Assignment} Assignment */

export class WvMakeAssignment extends HTMLElement {
  /** @type {Readonly<Record<string, string>>} */
  #words = {};

  /** @type {ReadonlyMap<string, string>} */
  #addresses = new Map();

  static define() {
    if (!customElements.get("wv-make-assignment")) {
      customElements.define("wv-make-assignment", WvMakeAssignment);
    }
  }

  connectedCallback() {
    this.#words = inlineJson(this, "words");
    this.#addresses = assignmentAddresses(this);
    wake(this);
    part(this, "language").append(...Array.from(otherLanguages(), languageOption));
    this.#listen();
    this.#restore();
  }

  #listen() {
    const form = part(this, "form");
    onSubmit(form, () => this.#make());
    form.addEventListener("input", () => this.#change());
    window.addEventListener("hashchange", () => this.#restore());
    window.addEventListener("pageshow", (event) => event.persisted && this.#change());
    offerWaysOf(this, this.#words, () => ({ assignment: filledIn(this), addresses: this.#addresses }));
  }

  /** What was made does not fit any more once something else is filled in. */
  #change() {
    part(this, "made").hidden = true;
    part(this, "modules").hidden = filledIn(this).path !== "";
  }

  #make() {
    clearErrors(this);
    this.#change();
    const problems = problemsOf(this, this.#words);
    if (problems.length > 0) {
      showErrors(part(this, "form"), stamp(this, "errors"), problems);
      return;
    }
    this.#show(filledIn(this));
    part(this, "made-title").focus();
  }

  /** Another language shows what was made here: it stands in the address. */
  #restore() {
    // The page for the trainer of a module leads to the box of that module.
    const box = document.getElementById(window.location.hash.slice(1));
    if (box instanceof HTMLInputElement) {
      box.checked = true;
    }
    const assignment = readAssignment(assignmentIn(window.location.hash));
    if (typeof assignment !== "string") {
      fillIn(this, assignment);
      this.#change();
      if (problemsOf(this, this.#words).length === 0) {
        this.#show(filledIn(this));
      }
    }
  }

  /** @param {Assignment} assignment */
  #show(assignment) {
    showMade(this, assignment, this.#addresses, this.#words);
    for (const link of otherLanguages()) {
      link.hash = writeAssignment(assignment);
    }
  }
}

/**
 * @param {HTMLAnchorElement} link
 * @returns {HTMLElement}
 */
function languageOption(link) {
  const option = document.createElement("option");
  option.value = option.lang = link.hreflang;
  option.textContent = link.textContent;
  return option;
}
