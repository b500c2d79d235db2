// <wv-exit>: leaves the site at once. Without script its link does the same, with less erased.

import { part } from "./page.js";
import { erase } from "./storage.js";

const PRESSES = 3;
const SECONDS = 5;

export class WvExit extends HTMLElement {
  #presses = 0;

  #timer = 0;

  static define() {
    if (!customElements.get("wv-exit")) {
      customElements.define("wv-exit", WvExit);
    }
  }

  connectedCallback() {
    document.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("keyup", (event) => this.#press(event.key));
    // Whoever comes back by the back button must not find an empty page.
    window.addEventListener("pageshow", () => this.#cover(false));
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const link = event.target instanceof Element ? event.target.closest("[data-wv-exit]") : null;
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.#leave();
    }
  }

  /** @param {string} key */
  #press(key) {
    window.clearTimeout(this.#timer);
    this.#presses = key === "Shift" ? this.#presses + 1 : 0;
    if (this.#presses === PRESSES) {
      this.#leave();
      return;
    }
    this.#say(["", "two", "one"][this.#presses] ?? "");
    if (this.#presses > 0) {
      this.#timer = window.setTimeout(() => {
        this.#presses = 0;
        this.#say("expired");
      }, SECONDS * 1000);
    }
  }

  #leave() {
    this.#presses = 0;
    this.#cover(true);
    erase();
    window.location.replace(/** @type {HTMLAnchorElement} */ (part(this, "exit")).href);
  }

  /** @param {boolean} covered */
  #cover(covered) {
    document.documentElement.classList.toggle("wv-left", covered);
    part(this, "cover").textContent = covered ? (this.dataset["leaving"] ?? "") : "";
    this.#say("");
  }

  /** @param {string} name */
  #say(name) {
    part(this, "status").textContent = this.dataset[name] ?? "";
  }
}
