// <wv-progress>: modules with what the learner chose to keep about them.

import { taskIn, writeTask } from "../core/assignment-link.js";
import { inlineJson, part, say } from "./page.js";
import { limitsIn, showStanding, stepViews } from "./steps.js";
import { keep, load } from "./storage.js";

export class WvProgress extends HTMLElement {
  static define() {
    if (!customElements.get("wv-progress")) {
      customElements.define("wv-progress", WvProgress);
    }
  }

  connectedCallback() {
    this.#show();
    this.#carryAlong();
    window.addEventListener("pageshow", (event) => event.persisted && this.#show());
  }

  /** An assignment in the address goes on to the quiz, and to the page in another language. */
  #carryAlong() {
    const task = taskIn(window.location.hash);
    for (const link of task ? document.querySelectorAll("a[hreflang], a[data-to-quiz]") : []) {
      /** @type {HTMLAnchorElement} */ (link).hash = task ? writeTask(task) : "";
    }
  }

  #show() {
    const words = inlineJson(this, "words");
    const { found, progress } = load();
    say(part(this, "notice"), found === "spoiled" ? words["spoiled"] : "");
    for (const view of found === "kept" ? stepViews(this, progress, limitsIn(this)) : []) {
      showStanding(view, words, this.dataset["language"] ?? "");
    }
    const here = this.dataset["here"] ?? "";
    if (found === "kept" && here !== "" && here !== progress.last) {
      keep({ ...progress, last: here });
    }
  }
}
