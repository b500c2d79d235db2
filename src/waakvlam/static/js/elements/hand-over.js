// <wv-hand-over>: makes a receipt of what was passed, and keeps progress only when asked.

import { dayMoment } from "../core/day.js";
import { better, NO_PROGRESS, withCompletion } from "../core/progress.js";
import { ownerFrom, receiptText } from "../core/receipt.js";
import { fill } from "../core/words.js";
import { clearErrors, showErrors } from "./errors.js";
import { inlineJson, onSubmit, part, say, stamp, wake } from "./page.js";
import { clearReceipt, offerWays, showReceipt } from "./receipt.js";
import { erase, keep, load } from "./storage.js";

/** @typedef {import("../core/progress.js").Progress} Progress */
/** @typedef {import("../core/receipt.js").Completion} Completion */

export class WvHandOver extends HTMLElement {
  /** @type {Readonly<Record<string, string>>} */
  #words = {};

  /** What was kept here before this page was opened. @type {Progress} */
  #kept = NO_PROGRESS;

  /** What was passed on this page. @type {ReadonlyMap<string, Completion>} */
  #passed = new Map();

  #owner = "";

  static define() {
    if (!customElements.get("wv-hand-over")) {
      customElements.define("wv-hand-over", WvHandOver);
    }
  }

  connectedCallback() {
    this.#words = inlineJson(this, "words");
    wake(this);
    this.#load();
    this.#listen();
    this.#show();
  }

  #load() {
    const { found, progress } = load();
    this.#kept = progress;
    this.#owner = progress.owner;
    this.#keepBox().checked = found === "kept";
    restoreChoice(this.#choice("municipality"), progress.municipality);
    restoreChoice(this.#choice("workplace"), progress.workplace);
    const notices = { spoiled: "spoiled", refused: "not_kept", nothing: "", kept: this.#renewed() };
    this.#notice(notices[found]);
  }

  /** @returns {"renewed" | ""} */
  #renewed() {
    const kept = this.#kept.completions.get(this.dataset["quiz"] ?? "");
    return kept && kept.revision < Number(this.dataset["retakeFrom"]) ? "renewed" : "";
  }

  #listen() {
    document.addEventListener("wv-completion", (event) => {
      this.#pass(/** @type {CustomEvent<Completion>} */ (event).detail);
    });
    onSubmit(part(this, "form"), () => this.#make());
    this.#choice("municipality").addEventListener("change", () => this.#change());
    this.#choice("workplace").addEventListener("change", () => this.#change());
    this.#keepBox().addEventListener("change", () => this.#keepOrErase());
    part(this, "erase").addEventListener("click", () => this.#erase());
    offerWays(this, this.#words);
  }

  /** @param {Completion} completion */
  #pass(completion) {
    const best = better(this.#passed.get(completion.quiz), completion);
    const { attempts } = completion;
    this.#passed = withCompletion(this.#passed, { ...best, attempts });
    this.#change();
    this.#show();
  }

  /** A receipt that was made before a change is out of date. */
  #change() {
    clearReceipt(this);
    if (this.#keepBox().checked) {
      this.#keep();
    }
  }

  #show() {
    const completions = [...this.#completions().values()];
    part(this, "body").hidden = completions.length === 0;
    part(this, "erase").hidden = !this.#keepBox().checked;
    const rule = new Intl.PluralRules(this.dataset["language"]).select(completions.length);
    const counted = this.#words[rule === "one" ? "contents_one" : "contents_other"] ?? "";
    say(part(this, "contents"), fill(counted, { count: completions.length }));
    say(part(this, "day"), this.#dayLine());
  }

  /** @returns {string} */
  #dayLine() {
    const [day] = Array.from(this.#passed.values(), (passed) => dayMoment(passed.day));
    const format = new Intl.DateTimeFormat(this.dataset["language"], { dateStyle: "long" });
    return day ? fill(this.#words["day"] ?? "", { day: format.format(day) }) : "";
  }

  /**
   * Join what was kept and what was passed here; attempts on this device add up.
   *
   * @returns {ReadonlyMap<string, Completion>}
   */
  #completions() {
    let all = this.#kept.completions;
    for (const passed of this.#passed.values()) {
      const before = this.#kept.completions.get(passed.quiz);
      const attempts = Math.min(9999, passed.attempts + (before?.attempts ?? 0));
      all = withCompletion(all, { ...better(before, passed), attempts });
    }
    return all;
  }

  #make() {
    clearErrors(this);
    const problems = ["municipality", "workplace"].flatMap((name) => this.#missing(name));
    if (problems.length > 0) {
      showErrors(part(this, "form"), stamp(this, "errors"), problems);
      return;
    }
    this.#owner ||= ownerFrom(crypto.getRandomValues(new Uint8Array(12)));
    this.#change();
    const { owner, municipality, workplace, completions } = this.#progress();
    const receipt = { owner, municipality, workplace, assignment: "" };
    const text = receiptText({ ...receipt, completions: [...completions.values()] });
    showReceipt(this, text, this.#words);
  }

  /**
   * @param {string} name
   * @returns {import("./errors.js").Problem[]}
   */
  #missing(name) {
    const field = this.#choice(name);
    const text = this.#words[`choose_${name}`] ?? "";
    return field.value === "" ? [{ text, field, place: part(this, `${name}-error`) }] : [];
  }

  /** @returns {Progress} */
  #progress() {
    return {
      owner: this.#owner,
      municipality: this.#choice("municipality").value,
      workplace: this.#choice("workplace").value,
      completions: this.#completions(),
    };
  }

  #keepOrErase() {
    if (this.#keepBox().checked) {
      this.#keep();
    } else {
      this.#erase();
    }
  }

  /** Keep all of this, next to what another tab may have kept in the meantime. */
  #keep() {
    const mine = this.#progress();
    const completions = new Map([...load().progress.completions, ...mine.completions]);
    const kept = keep({ ...mine, completions });
    this.#keepBox().checked = kept;
    part(this, "erase").hidden = !kept;
    this.#notice(kept ? "" : "not_kept");
  }

  #erase() {
    erase();
    this.#kept = NO_PROGRESS;
    this.#owner = "";
    this.#keepBox().checked = false;
    restoreChoice(this.#choice("municipality"), "");
    restoreChoice(this.#choice("workplace"), "");
    this.#change();
    this.#show();
    this.#notice("erased");
  }

  /** @param {string} word empty to say nothing */
  #notice(word) {
    say(part(this, "notice"), this.#words[word] ?? "");
  }

  #keepBox() {
    return /** @type {HTMLInputElement} */ (part(this, "keep"));
  }

  /** @param {string} name */
  #choice(name) {
    return /** @type {HTMLSelectElement} */ (part(this, name));
  }
}

/**
 * Choose what was chosen before, if it can still be chosen.
 *
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function restoreChoice(select, value) {
  select.value = value;
  if (select.selectedIndex < 0) {
    select.value = "";
  }
}
