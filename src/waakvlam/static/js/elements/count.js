// <wv-count>: counts receipts on this device. Nothing is sent and nothing is kept.

import { isFault } from "../core/counting.js";
import { localDay } from "../core/day.js";
import { earlierFiles, sourcesOf } from "../core/dropped.js";
import { fill } from "../core/words.js";
import { ChosenFiles, filesOf, listed } from "./chosen-files.js";
import { Counter } from "./counter.js";
import { clearErrors, showErrors } from "./errors.js";
import { forgetOutcome, showOutcome } from "./outcome.js";
import { inlineJson, onSubmit, part, say, stamp, wake } from "./page.js";

/** @typedef {import("./errors.js").Problem} Problem */
/** @typedef {import("../core/counting.js").Answer} Answer */
/** @typedef {import("../core/counting.js").Step} Step */

const MOST_EARLIER = 2;
const FIELDS = ["choose", "as-of", "earlier"];

export class WvCount extends HTMLElement {
  #counter = new Counter();

  /** @type {Readonly<Record<string, string>>} */
  #words = {};

  /** @type {ChosenFiles | null} */
  #chosen = null;

  static define() {
    if (!customElements.get("wv-count")) {
      customElements.define("wv-count", WvCount);
    }
  }

  connectedCallback() {
    this.#words = inlineJson(this, "words");
    wake(this);
    if (window.location.protocol === "file:") {
      part(this, "from-disk").hidden = false;
      part(this, "form").hidden = true;
      return;
    }
    this.#input("as-of").value = today();
    this.#chosen = new ChosenFiles(this, (count, bytes) =>
      fill(this.#words["chosen"] ?? "", { count, size: this.#size(bytes) }),
    );
    onSubmit(part(this, "form"), () => void this.#count());
    part(this, "stop").addEventListener("click", () => this.#counter.stop());
    part(this, "again").addEventListener("click", () => this.#forget());
    window.addEventListener("pagehide", () => this.#forget());
  }

  get #files() {
    return this.#chosen?.files ?? [];
  }

  get #language() {
    return /** @type {HTMLSelectElement} */ (part(this, "language")).value;
  }

  /** Leave nothing of what was chosen and counted. */
  #forget() {
    this.#counter.stop();
    this.#clear();
    forgetOutcome(this);
    this.#input("earlier").value = this.#input("older").value = "";
    this.#say("", {});
    this.#chosen?.empty();
  }

  async #count() {
    this.#clear();
    const problems = [...this.#problems()];
    if (problems.length > 0) {
      showErrors(this, stamp(this, "errors"), problems);
      return;
    }
    forgetOutcome(this);
    this.#busy(true);
    const worker = this.dataset["worker"] ?? "";
    const answer = await this.#counter.count(worker, this.#task(), (step) => this.#step(step));
    this.#busy(false);
    this.#show(answer);
  }

  /** Take away what was said to be wrong. */
  #clear() {
    clearErrors(this);
    FIELDS.forEach((name) => say(part(this, `${name}-error`), ""));
    part(this, "failed").hidden = true;
  }

  /**
   * @returns {Iterable<Problem>}
   */
  *#problems() {
    const earlier = this.#input("earlier");
    if (this.#files.length === 0) {
      yield this.#problem(part(this, "choose"), "choose_file");
    }
    if (!this.#input("as-of").value) {
      yield this.#problem(this.#input("as-of"), "choose_day");
    }
    if (filesOf(earlier).length > MOST_EARLIER) {
      yield this.#problem(earlier, "earlier_many");
    }
  }

  /**
   * @param {HTMLElement} field
   * @param {string} word
   * @returns {Problem}
   */
  #problem(field, word) {
    const place = part(this, `${field.dataset["part"]}-error`);
    return { text: this.#words[word] ?? "", field, place };
  }

  /**
   * @returns {import("../core/counting.js").Task}
   */
  #task() {
    return {
      files: this.#files,
      earlier: earlierFiles(filesOf(this.#input("earlier"))),
      older: filesOf(this.#input("older")),
      asked: {
        as_of: this.#input("as-of").value,
        language: this.#language,
        for_region: this.#input("for-region").checked,
        sources: sourcesOf(this.#files.map(([name]) => name)),
      },
    };
  }

  /**
   * Say how far it is; only the reading can be measured.
   *
   * @param {Step} step
   */
  #step({ step, done, total }) {
    const bar = /** @type {HTMLProgressElement} */ (part(this, "progress"));
    this.#say(step === "reading" && done === total ? "reckoning" : step, { done, total });
    if (done === total) {
      bar.removeAttribute("value");
    } else {
      bar.max = total;
      bar.value = done;
    }
  }

  /**
   * @param {Answer} answer
   */
  #show(answer) {
    if (isFault(answer)) {
      this.#say(answer.fault, { kind: answer.kind });
      part(this, "status").focus();
    } else if ("failed" in answer) {
      this.#say("", {});
      part(this, "reasons").replaceChildren(...answer.failed.map(listed));
      part(this, "failed").hidden = false;
      part(this, "failed").focus();
    } else {
      this.#say("done", { count: this.#files.length });
      showOutcome(this, answer, this.#language, this.#words, (bytes) => this.#size(bytes));
    }
  }

  /**
   * @param {boolean} is
   */
  #busy(is) {
    part(this, "progress").hidden = part(this, "stop").hidden = !is;
    /** @type {HTMLButtonElement} */ (part(this, "ask")).disabled = is;
    if (is) {
      part(this, "stop").focus();
    }
  }

  /**
   * @param {string} word
   * @param {Readonly<Record<string, string | number>>} values
   */
  #say(word, values) {
    part(this, "status").textContent = fill(this.#words[word] ?? "", values);
  }

  /**
   * @param {number} bytes
   * @returns {string}
   */
  #size(bytes) {
    const options = { style: /** @type {const} */ ("unit"), unit: "kilobyte" };
    const form = new Intl.NumberFormat(this.dataset["language"], options);
    return form.format(Math.ceil(bytes / 1000));
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement}
   */
  #input(name) {
    return /** @type {HTMLInputElement} */ (part(this, name));
  }
}

/**
 * Return the day of this device as a field of dates writes it.
 *
 * @returns {string}
 */
function today() {
  return localDay(new Date()).replace(/(....)(..)(..)/, "$1-$2-$3");
}
