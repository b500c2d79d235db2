// <wv-progress>: modules with what the learner chose to keep about them.

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
    window.addEventListener("pageshow", (event) => event.persisted && this.#show());
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
