// <wv-checklist>: says what to do now. The ticks live in the boxes alone, and not for long.

import { adviceFor } from "../core/advice.js";
import { part, stamp, wake } from "./page.js";

export class WvChecklist extends HTMLElement {
  /** The name of what is said now; empty for nothing. */
  #said = "";

  static define() {
    if (!customElements.get("wv-checklist")) {
      customElements.define("wv-checklist", WvChecklist);
    }
  }

  connectedCallback() {
    wake(this);
    for (const box of boxes()) {
      box.addEventListener("change", () => this.#advise());
    }
    part(this, "clear").addEventListener("click", () => this.#wipe("cleared"));
    // The boxes are empty for whoever comes next: after leaving, and after coming back.
    window.addEventListener("pagehide", () => this.#wipe(""));
    window.addEventListener("pageshow", () => this.#wipe(""));
  }

  #advise() {
    const ticks = boxes().map((box) => ({
      ticked: box.checked,
      danger: box.dataset["danger"] !== undefined,
    }));
    this.#say(adviceFor(ticks));
  }

  /** @param {string} name */
  #wipe(name) {
    for (const box of boxes()) {
      box.checked = false;
    }
    this.#say(name);
  }

  /**
   * Say the sentences of this name, unless they stand there already.
   *
   * @param {string} name
   */
  #say(name) {
    if (name !== this.#said) {
      part(this, "now").replaceChildren(...(name ? [stamp(this, name)] : []));
      this.#said = name;
    }
  }
}

/** @returns {HTMLInputElement[]} */
function boxes() {
  return [...document.querySelectorAll("input.wv-signals__box")].filter(
    (box) => box instanceof HTMLInputElement,
  );
}
