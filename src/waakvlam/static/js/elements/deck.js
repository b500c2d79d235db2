// <wv-deck>: the slides of a page one at a time, over the whole screen.

import { minutesAndSeconds, moveOf, placeAfter } from "../core/deck.js";
import { fill } from "../core/words.js";
import { fillScreen, leaveAlone } from "./alone.js";
import { countHands } from "./hands.js";
import { inlineJson, part, parts, wake } from "./page.js";

/** @typedef {import("../core/deck.js").Move} Move */

/** Sizes of letters, the largest first; the style says what they are. */
const SIZES = ["0", "1", "2", "3"];
const SECOND = 1000;

export class WvDeck extends HTMLElement {
  /** @type {Readonly<Record<string, string>>} */
  #words = {};

  #at = 0;

  #began = 0;

  #timer = 0;

  static define() {
    if (!customElements.get("wv-deck")) {
      customElements.define("wv-deck", WvDeck);
    }
  }

  connectedCallback() {
    this.#words = inlineJson(this, "words");
    wake(this);
    countHands(this, this.#words["hands"] ?? "", this.dataset["language"] ?? "");
    this.#offer();
    document.addEventListener("keydown", (event) => this.#press(event));
    document.addEventListener("fullscreenchange", () => document.fullscreenElement !== this && this.#stop());
    window.addEventListener("resize", () => this.#isShowing && fit(this.#slide));
  }

  get #isShowing() {
    return this.dataset["showing"] !== undefined;
  }

  get #slide() {
    return /** @type {HTMLElement} */ (parts(this, "slide")[this.#at]);
  }

  #offer() {
    const questions = parts(this, "slide").findIndex((slide) => slide.id === "wv-questions");
    const acts = {
      present: () => this.#present(0),
      "present-questions": () => this.#present(questions),
      previous: () => this.#move("previous"),
      next: () => this.#move("next"),
      clock: () => this.#toggle("clock"),
      notes: () => this.#toggle("notes"),
      stop: () => this.#leave(),
    };
    for (const [name, act] of Object.entries(acts)) {
      part(this, name).addEventListener("click", act);
    }
  }

  /** @param {number} at */
  #present(at) {
    this.dataset["showing"] = "";
    part(this, "bar").hidden = false;
    leaveAlone(this, true);
    this.#began = Date.now();
    this.#timer = window.setInterval(() => this.#tell(), SECOND);
    void fillScreen(this);
    this.#show(at);
    this.#slide.focus();
  }

  #leave() {
    if (document.fullscreenElement === this) {
      void document.exitFullscreen();
    }
    this.#stop();
  }

  #stop() {
    if (!this.#isShowing) {
      return;
    }
    delete this.dataset["showing"];
    part(this, "bar").hidden = true;
    leaveAlone(this, false);
    window.clearInterval(this.#timer);
    for (const slide of parts(this, "slide")) {
      slide.hidden = false;
    }
    this.#slide.focus();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const isFree = this.#isShowing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isFree && event.key === "Escape") {
      this.#leave();
    }
    const move = moveOf(event.key, event.shiftKey);
    if (!isFree || move === null || isUsedBy(event) || scrolls(this.#slide, event.key)) {
      return;
    }
    event.preventDefault();
    this.#move(move);
    this.#slide.focus();
  }

  /** @param {Move} move */
  #move(move) {
    const answer = this.#slide.querySelector(`details[data-part="reveal"]:not([open])`);
    if (move === "next" && answer instanceof HTMLDetailsElement) {
      answer.open = true;
      answer.scrollIntoView({ block: "nearest" });
      this.#say(this.#words["revealed"] ?? "");
      return;
    }
    const at = placeAfter(move, this.#at, parts(this, "slide").length);
    if (at === this.#at) {
      this.#say(this.#words[at === 0 ? "first" : "last"] ?? "");
      return;
    }
    this.#show(at);
  }

  /** @param {number} at */
  #show(at) {
    this.#at = at;
    for (const [place, slide] of parts(this, "slide").entries()) {
      slide.hidden = place !== at;
    }
    this.#slide.scrollTop = 0;
    fit(this.#slide);
    this.#say(this.#slide.dataset["name"] ?? "");
    this.#tell();
  }

  /** @param {string} sentence */
  #say(sentence) {
    part(this, "number").textContent = sentence;
  }

  #tell() {
    const elapsed = minutesAndSeconds((Date.now() - this.#began) / SECOND);
    const start = this.#slide.dataset["start"];
    const planned = start === undefined ? "-" : minutesAndSeconds(Number(start));
    part(this, "times").textContent = fill(this.#words["times"] ?? "", { elapsed, planned });
  }

  /**
   * Show or hide the clock or the note; both are hidden at first, for the room sees them.
   *
   * @param {"clock" | "notes"} name
   */
  #toggle(name) {
    const button = part(this, name);
    const shown = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(shown));
    if (name === "clock") {
      part(this, "times").hidden = !shown;
      return;
    }
    this.toggleAttribute("data-notes", shown);
    for (const note of parts(this, "note")) {
      /** @type {HTMLDetailsElement} */ (note).open = shown;
    }
    fit(this.#slide);
  }
}

/**
 * Choose the largest letters with which a slide fits; what never fits scrolls.
 *
 * @param {HTMLElement} slide
 */
function fit(slide) {
  for (const size of SIZES) {
    slide.dataset["size"] = size;
    if (slide.scrollHeight <= slide.clientHeight) {
      return;
    }
  }
}

/**
 * Tell whether the thing that has the focus needs this key itself.
 *
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
function isUsedBy({ target, key }) {
  if (!(target instanceof Element)) {
    return false;
  }
  return target.closest("input") !== null || (key === " " && target.closest("button, summary") !== null);
}

/**
 * Tell whether an arrow still has something to scroll to.
 *
 * @param {HTMLElement} slide
 * @param {string} key
 * @returns {boolean}
 */
function scrolls(slide, key) {
  const below = slide.scrollHeight - slide.clientHeight - slide.scrollTop;
  return (key === "ArrowDown" && below > 1) || (key === "ArrowUp" && slide.scrollTop > 0);
}
