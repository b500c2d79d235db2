// <wv-reminders>: after a quiz was passed, reminders to take along in a calendar.

import { calendarText } from "../core/calendar.js";
import { inlineJson, part, say } from "./page.js";
import { saveText } from "./ways.js";

/** @typedef {import("../core/receipt.js").Completion} Completion */

export class WvReminders extends HTMLElement {
  /** @type {Completion | undefined} */
  #passed;

  static define() {
    if (!customElements.get("wv-reminders")) {
      customElements.define("wv-reminders", WvReminders);
    }
  }

  connectedCallback() {
    document.addEventListener("wv-completion", (event) => {
      this.#passed = /** @type {CustomEvent<Completion>} */ (event).detail;
      part(this, "reminders").hidden = false;
    });
    part(this, "reminders-save").addEventListener("click", () => this.#save());
  }

  #save() {
    const words = inlineJson(this, "reminders-words");
    const { quiz = "", day = "" } = this.#passed ?? {};
    const { origin, pathname, protocol } = window.location;
    const address = protocol.startsWith("http") ? origin + pathname : "";
    const { title, text } = words;
    const calendar = calendarText({ quiz, day, title, text, address });
    saveText(calendar, "waakvlam-herhalen.ics", "text/calendar");
    say(part(this, "reminders-status"), words.saved);
  }
}
