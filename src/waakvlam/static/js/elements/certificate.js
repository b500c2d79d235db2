// <wv-certificate>: a page to print, with a name that is typed here and stored nowhere.

import { localDay } from "../core/day.js";
import { fill } from "../core/words.js";
import { clearErrors, showErrors } from "./errors.js";
import { inlineJson, onSubmit, part, say, stamp, wake } from "./page.js";
import { dayInWords, listItem, readTitles, titleElement } from "./titles.js";

/** @typedef {import("../core/receipt.js").Completion} Completion */

/** Modules that fit on one page. */
const MOST_LINES = 16;

export class WvCertificate extends HTMLElement {
  /** @type {Readonly<Record<string, string>>} */
  #words = {};

  /** @type {readonly Completion[]} */
  #completions = [];

  /** What was chosen in the part above. @type {HTMLOptionElement | undefined} */
  #municipality;

  static define() {
    if (!customElements.get("wv-certificate")) {
      customElements.define("wv-certificate", WvCertificate);
    }
  }

  connectedCallback() {
    this.#words = inlineJson(this, "words");
    wake(this);
    document.addEventListener("wv-contents", (event) => {
      this.#receive(/** @type {CustomEvent} */ (event).detail);
    });
    onSubmit(part(this, "certificate-form"), () => this.#make());
    part(this, "print").addEventListener("click", () => window.print());
    window.addEventListener("pagehide", () => this.#forget());
  }

  /** @param {{ completions: readonly Completion[], municipality: HTMLOptionElement | undefined }} contents */
  #receive({ completions, municipality }) {
    const titles = readTitles(document);
    this.#completions = completions.filter(({ quiz, revision }) => {
      const known = titles.get(quiz);
      return known !== undefined && revision >= known.retakeFrom;
    });
    this.#municipality = municipality;
    part(this, "sheet").hidden = true;
    part(this, "certificate-form").hidden = this.#completions.length === 0;
    part(this, "certificate-nothing").hidden = this.#completions.length > 0;
  }

  #make() {
    clearErrors(this);
    const problems = this.#problems();
    if (problems.length > 0) {
      showErrors(part(this, "certificate-form"), stamp(this, "errors"), problems);
      return;
    }
    part(this, "holder").textContent = this.#name().value.trim();
    const { lang = "", text = "" } = this.#municipality ?? {};
    const named = { text, language: lang || document.documentElement.lang };
    part(this, "of-municipality").replaceChildren(titleElement(named));
    part(this, "modules").replaceChildren(...this.#lines());
    const today = { day: dayInWords(localDay(new Date()), document.documentElement.lang) };
    say(part(this, "made-on"), fill(this.#words["made_on"] ?? "", today));
    part(this, "sheet").hidden = false;
    part(this, "certificate-status").focus();
  }

  /** @returns {import("./errors.js").Problem[]} */
  #problems() {
    const problems = [];
    if (this.#name().value.trim() === "") {
      const text = this.#words["type_name"] ?? "";
      problems.push({ text, field: this.#name(), place: part(this, "name-error") });
    }
    if (!this.#municipality?.value) {
      const text = this.#words["choose_municipality"] ?? "";
      problems.push({ text, field: part(document, "municipality") });
    }
    return problems;
  }

  /** @returns {HTMLElement[]} a line per module; what does not fit is counted */
  #lines() {
    const titles = readTitles(document);
    const lines = this.#completions.flatMap(({ quiz, day }) => {
      const known = titles.get(quiz);
      const named = known && (known.modules.length > 0 ? known.modules : [known.title]);
      const passed = { day: dayInWords(day, document.documentElement.lang) };
      const rest = fill(this.#words["passed_on"] ?? "", passed);
      return (named ?? []).map((title) => listItem([titleElement(title), rest]));
    });
    const more = { count: lines.length - MOST_LINES + 1 };
    return lines.length > MOST_LINES
      ? [...lines.slice(0, MOST_LINES - 1), listItem([fill(this.#words["more"] ?? "", more)])]
      : lines;
  }

  /** A name stays nowhere, also not in a page that the browser keeps for the way back. */
  #forget() {
    this.#name().value = "";
    part(this, "holder").textContent = "";
    part(this, "sheet").hidden = true;
  }

  #name() {
    return /** @type {HTMLInputElement} */ (part(this, "name"));
  }
}
