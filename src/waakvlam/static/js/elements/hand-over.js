// <wv-hand-over>: makes a receipt of what was passed, and keeps progress only when asked.

import { taskIn } from "../core/assignment-link.js";
import { ownerFrom } from "../core/base32.js";
import { better, NO_PROGRESS, withCompletion } from "../core/progress.js";
import { receiptText } from "../core/receipt.js";
import { choiceIn, missingChoices, restoreChoices } from "./choices.js";
import { showContents } from "./contents.js";
import { clearErrors, showErrors } from "./errors.js";
import { fill } from "../core/words.js";
import { inlineJson, onSubmit, part, parts, say, stamp, wake } from "./page.js";
import { passAlong, takePassed } from "./passing.js";
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

  /** What a receipt says of an assignment, empty without one. */
  #assigned = "";

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
    restoreChoices(this, progress);
    this.#assigned = progress.assigned ?? "";
    this.#takeTask();
    const passed = this.#isPage() ? takePassed() : null;
    if (passed && found !== "kept") {
      this.#passed = passed.completions;
      this.#owner = passed.owner;
      restoreChoices(this, passed);
      this.#assigned ||= passed.assigned ?? "";
    }
    const notices = { spoiled: "spoiled", refused: "not_kept", nothing: "", kept: this.#renewed() };
    this.#notice(notices[found]);
  }

  /** An assignment in the address may say where somebody works. */
  #takeTask() {
    const task = taskIn(window.location.hash);
    if (task) {
      const { municipality, workplace } = this.#progress();
      this.#assigned = task.assigned;
      restoreChoices(this, {
        municipality: task.municipality || municipality,
        workplace: task.workplace || workplace,
      });
    }
  }

  /** Tell the page of its own from the part below a quiz. */
  #isPage() {
    return this.dataset["quiz"] === undefined;
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
    choiceIn(this, "municipality").addEventListener("change", () => this.#change());
    choiceIn(this, "workplace").addEventListener("change", () => this.#change());
    this.#keepBox().addEventListener("change", () => this.#keepOrErase());
    part(this, "erase").addEventListener("click", () => this.#erase());
    offerWays(this, this.#words);
    const onward = this.#isPage() ? "a[hreflang]" : '[data-part="onward"]';
    passAlong(onward, () => this.#unkept());
  }

  /** What is kept on this device need not travel. */
  #unkept() {
    return this.#passed.size > 0 && !this.#keepBox().checked ? this.#progress() : null;
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
    this.#tell();
  }

  #show() {
    const completions = [...this.#completions().values()];
    part(this, "body").hidden = completions.length === 0;
    parts(this, "nothing").forEach((nothing) => (nothing.hidden = completions.length > 0));
    part(this, "erase").hidden = !this.#keepBox().checked;
    showContents(this, completions, this.#words);
    const id = this.#assigned;
    say(part(this, "of-assignment"), id && fill(this.#words["assignment_of"] ?? "", { id }));
    this.#tell();
  }

  /** Tell the certificate, where there is one, what there is to hand over. */
  #tell() {
    const [municipality] = choiceIn(this, "municipality").selectedOptions;
    const completions = [...this.#completions().values()];
    const detail = { completions, municipality };
    document.dispatchEvent(new CustomEvent("wv-contents", { detail }));
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
    const problems = missingChoices(this, this.#words);
    if (problems.length > 0) {
      showErrors(part(this, "form"), stamp(this, "errors"), problems);
      return;
    }
    this.#owner ||= ownerFrom(crypto.getRandomValues(new Uint8Array(12)));
    this.#change();
    const { owner, municipality, workplace, completions } = this.#progress();
    const receipt = { owner, municipality, workplace, assignment: this.#assigned };
    const text = receiptText({ ...receipt, completions: [...completions.values()] });
    showReceipt(this, text, this.#words);
  }

  /** @returns {Progress} */
  #progress() {
    return {
      owner: this.#owner,
      municipality: choiceIn(this, "municipality").value,
      workplace: choiceIn(this, "workplace").value,
      completions: this.#completions(),
      ...(this.#assigned ? { assigned: this.#assigned } : {}),
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
    const before = load().progress;
    const completions = new Map([...before.completions, ...mine.completions]);
    const kept = keep({ ...before, ...mine, completions });
    this.#keepBox().checked = kept;
    part(this, "erase").hidden = !kept;
    this.#notice(kept ? "" : "not_kept");
  }

  #erase() {
    erase();
    this.#kept = NO_PROGRESS;
    this.#owner = "";
    this.#assigned = "";
    this.#keepBox().checked = false;
    restoreChoices(this, NO_PROGRESS);
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
}
