// <wv-refresh>: asks some questions again of the quizzes that were passed, with the same quiz
// element. What is asked comes from a script per quiz, so that this also works from disk.

import { localDay } from "../core/day.js";
import { chance } from "../core/draw.js";
import { readFragment } from "../core/fragment.js";
import { candidates, drawAgain } from "../core/refresh.js";
import { readRefreshed, storedRefreshed, withRefreshed } from "../core/refreshed.js";
import { fill } from "../core/words.js";
import { newSeed } from "./arrange.js";
import { fillQuiz } from "./fill-quiz.js";
import { inlineJson, part, say, stamp, wake } from "./page.js";
import { keep, load } from "./storage.js";

/** @typedef {import("../core/refresh.js").QuizFacts} QuizFacts */
/** @typedef {import("../core/state.js").QuizState} QuizState */

const COUNT = 5;

export class WvRefresh extends HTMLElement {
  /** @type {Readonly<Record<string, string>>} */
  #words = {};

  /** @type {ReadonlyMap<string, QuizFacts & { script: string }>} */
  #quizzes = new Map();

  static define() {
    if (!customElements.get("wv-refresh")) {
      customElements.define("wv-refresh", WvRefresh);
    }
  }

  connectedCallback() {
    this.#words = inlineJson(this, "refresh-words");
    this.#quizzes = new Map(Object.entries(inlineJson(this, "quizzes")));
    wake(this);
    part(this, "begin").addEventListener("click", () => this.#begin());
    part(this, "more").addEventListener("click", () => this.#begin());
    this.addEventListener("wv-state", (event) => {
      const state = /** @type {CustomEvent<QuizState>} */ (event).detail;
      state.finished && this.#remember(state);
    });
    window.addEventListener("pageshow", (event) => event.persisted && this.#show());
    this.#show();
    this.#goOn();
  }

  /** Say what there is to refresh. */
  #show() {
    const { found } = load();
    const all = this.#candidates();
    const quizzes = new Set(all.map(({ quiz }) => quiz)).size;
    const facts = { quizzes, count: Math.min(COUNT, all.length) };
    part(this, "not-kept").hidden = found === "kept";
    part(this, "nothing").hidden = found !== "kept" || all.length > 0;
    part(this, "ready").hidden = all.length === 0;
    say(part(this, "facts"), fill(this.#words["facts"] ?? "", facts));
    say(part(this, "refresh-notice"), found === "spoiled" ? (this.#words["spoiled"] ?? "") : "");
  }

  #candidates() {
    const { completions, refreshed } = load().progress;
    return candidates(this.#quizzes, completions, readRefreshed(refreshed));
  }

  async #begin() {
    const drawn = drawAgain(this.#candidates(), COUNT, chance(newSeed()));
    if (await this.#ask(drawn.map(({ question }) => question))) {
      part(this, "number").focus();
    }
  }

  /** Go on with what was asked on the page in the other language. */
  #goOn() {
    const place = { quiz: "opfrissen", revision: 0 };
    const carried = readFragment(window.location.hash, place);
    if (carried && carried !== "renewed") {
      void this.#ask([...carried.answers.keys()].slice(0, COUNT));
    }
  }

  /**
   * Show a quiz of these questions; what this page does not know is left out.
   *
   * @param {readonly string[]} ids
   * @returns {Promise<boolean>} whether there is one
   */
  async #ask(ids) {
    const quiz = stamp(this, "quiz");
    const whole = await fillQuiz(quiz, ids, this.#quizzes);
    const some = quiz.querySelector("form[data-question]") !== null;
    part(this, "asked").replaceChildren(...(some ? [quiz] : []));
    part(this, "before").hidden ||= some;
    part(this, "more").hidden = true;
    say(part(this, "refresh-notice"), whole ? "" : (this.#words["missing"] ?? ""));
    return some;
  }

  /**
   * Remember what became of the questions, where the learner keeps progress.
   *
   * @param {QuizState} state
   */
  #remember({ answers, asked }) {
    const day = localDay(new Date());
    const more = new Map(
      [...answers]
        .filter(([id]) => asked.has(id))
        .map(([id, { first }]) => [id, { day, right: first === "1" }]),
    );
    const { found, progress } = load();
    if (found === "kept") {
      const all = withRefreshed(readRefreshed(progress.refreshed), more);
      keep({ ...progress, refreshed: storedRefreshed(all) });
    }
    part(this, "more").hidden = found !== "kept";
  }
}
