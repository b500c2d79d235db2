// <wv-package>: a module on its own, inside a learning system. Asks the system to begin, lets the
// quiz go on where the learner was, and tells what happens there.

import { newlyChecked } from "../core/answered.js";
import { grade } from "../core/grade.js";
import { pack, unpack } from "../core/packed.js";
import { begin, isBegun, score } from "../core/state.js";
import { responseOf } from "../transports/responses.js";
import { nowhere } from "../transports/transport.js";
import { inlineJson, part, say } from "./page.js";
import { questionViews } from "./question.js";
import { WvQuiz } from "./quiz.js";
import { spoken, speak } from "./spoken.js";

/** @typedef {import("../core/state.js").QuizState} QuizState */
/** @typedef {import("../transports/transport.js").Started} Started */
/** @typedef {import("../transports/transport.js").Transport} Transport */
/** @typedef {import("../transports/transport.js").MakeTransport} MakeTransport */

/** Milliseconds after a choice that was not checked yet, before it is kept. */
const REST = 3000;

/** @type {MakeTransport} */
let makeTransport = () => nowhere;

/**
 * @param {MakeTransport} make of the system that the package was made for
 */
export function definePackage(make) {
  makeTransport = make;
  customElements.define("wv-package", WvPackage);
}

export class WvPackage extends HTMLElement {
  /** @type {Readonly<Record<string, string>>} */
  #words = {};

  /** @type {Readonly<Record<string, any>>} */
  #facts = {};

  #transport = nowhere;
  #state = begin([]);
  #place = "";
  #timer = 0;
  #moment = Date.now();
  #isResumed = false;
  #isOver = false;

  async connectedCallback() {
    this.#read();
    part(this, "content").hidden = true;
    this.#transport = makeTransport((trouble) => this.#show(trouble), this.#facts);
    const started = await this.#transport.start();
    if (started) {
      await this.#begin(started);
      return;
    }
    this.#transport = nowhere;
    part(this, "no-system").hidden = false;
    part(this, "begin").addEventListener("click", () => {
      part(this, "no-system").hidden = true;
      void this.#begin({ stored: "", place: "", records: false });
    });
    part(this, "begin").focus();
  }

  #read() {
    this.#words = inlineJson(this, "package-words");
    this.#facts = inlineJson(this, "facts");
  }

  /** @param {Started} started */
  async #begin({ stored, place, records, passMark, language }) {
    if (!records) {
      this.#transport = this.#transport === nowhere ? nowhere : onlyLooking(this.#transport);
      this.#show("nothing_kept");
    }
    if (language && language !== document.documentElement.lang) {
      await speak(this, language);
      this.#read();
    }
    part(this, "content").hidden = false;
    this.#resume(stored, passMark);
    this.#welcome(place);
    this.#listen();
    spoken(this, () => this.#turn());
  }

  /**
   * @param {string} stored
   * @param {number | undefined} passMark
   */
  #resume(stored, passMark) {
    const quiz = this.#quiz();
    if (passMark !== undefined) {
      quiz.dataset["passMark"] = String(passMark);
    }
    const forms = /** @type {NodeListOf<HTMLElement>} */ (quiz.querySelectorAll(".wv-question"));
    goOnFrom(unpack(stored, this.#quizPlace(), questionIds([...forms]), this.#plan()));
    quiz.addEventListener("wv-state", (event) => this.#hear(event));
    WvQuiz.define();
    this.#isResumed = true;
  }

  /** The same page in another language goes on where this one was. */
  #turn() {
    const passMark = this.#quiz().dataset["passMark"] ?? "";
    const ids = [...this.#state.answers.keys()];
    goOnFrom(unpack(this.#stored(), this.#quizPlace(), ids, this.#plan()));
    return () => {
      this.#read();
      part(this, "content").hidden = false;
      this.#quiz().dataset["passMark"] = passMark;
      this.#quiz().addEventListener("wv-state", (event) => this.#hear(event));
      this.#wire();
      this.#show(this.#transport === nowhere ? "nothing_kept" : "");
    };
  }

  /** @param {string} place where the learner was */
  #welcome(place) {
    const heading = place ? document.getElementById(place) : null;
    part(this, "welcome").hidden = heading === null;
    if (heading) {
      const link = /** @type {HTMLAnchorElement} */ (part(this, "welcome-link"));
      link.href = `#${place}`;
      link.textContent = heading.textContent;
      this.#place = place;
    }
  }

  #listen() {
    this.#wire();
    window.addEventListener("scroll", () => this.#look(), { passive: true });
    window.addEventListener("pagehide", () => this.#leave());
    window.addEventListener("beforeunload", (event) => {
      this.#transport.isWaiting() && event.preventDefault();
    });
  }

  #wire() {
    part(this, "leaving").hidden = this.#transport === nowhere;
    part(this, "leave").addEventListener("click", () => this.#leave());
  }

  /** @param {Event} event */
  #hear(event) {
    const { detail } = /** @type {CustomEvent<QuizState>} */ (event);
    const before = this.#state;
    this.#state = detail;
    if (this.#isResumed && !this.#isOver) {
      this.#follow(before, detail);
    }
  }

  /**
   * Tell what is new.
   *
   * @param {QuizState} before
   * @param {QuizState} state
   */
  #follow(before, state) {
    const checked = newlyChecked(before, state);
    const isFinished = state.finished && !before.finished;
    checked.forEach((id) => this.#tell(id));
    if (checked.length > 0 || isFinished) {
      this.#keep();
    } else {
      this.#keepSoon();
    }
    isFinished && this.#finish();
  }

  #keepSoon() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#keep(), REST);
  }

  #keep() {
    window.clearTimeout(this.#timer);
    this.#transport.keep(this.#stored(), this.#place);
  }

  /** @returns {string} */
  #stored() {
    const drafts = new Map(
      this.#views().flatMap(({ id, kind, form }) => {
        const draft = kind.draft?.(form) ?? null;
        return draft === null ? [] : [[id, draft]];
      }),
    );
    return isBegun(this.#state) || drafts.size > 0 ? pack(this.#state, drafts, this.#plan()) : "";
  }

  /** @param {string} id of the question whose answer was checked */
  #tell(id) {
    const key = this.#views().find((view) => view.id === id)?.key;
    const answer = this.#state.answers.get(id)?.answer ?? null;
    if (key) {
      const response = answer === null ? null : responseOf(key, answer);
      const points = answer === null ? 0 : grade(key, answer);
      const seconds = (Date.now() - this.#moment) / 1000;
      this.#moment = Date.now();
      this.#transport.answer({ id, interaction: this.#facts["questions"][id], response, points, seconds });
    }
  }

  #finish() {
    const goesOn = this.#transport.finish(score(this.#state, Number(this.#quiz().dataset["passMark"])));
    if (!goesOn) {
      this.#over("attempt_over");
    }
  }

  /** Remember the last heading that was passed. */
  #look() {
    const headings = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-place]"));
    const passed = [...headings].filter((one) => one.getBoundingClientRect().top < window.innerHeight / 2);
    const place = passed.at(-1)?.id ?? "";
    if (place !== "" && place !== this.#place && !this.#isOver) {
      this.#place = place;
      this.#keepSoon();
    }
  }

  #leave() {
    if (this.#isOver) {
      return;
    }
    this.#keep();
    this.#transport.leave();
    this.#over(this.#transport === nowhere ? "left_nothing_kept" : "left");
  }

  /** @param {string} word why nothing is told any more */
  #over(word) {
    this.#isOver = true;
    window.clearTimeout(this.#timer);
    this.#show(word);
    part(this, "leaving").hidden = true;
    part(this, "retry").hidden = true;
    part(this, "again").hidden = true;
    const home = this.#transport.home?.() ?? "";
    const link = /** @type {HTMLAnchorElement} */ (part(this, "home"));
    part(this, "going-home").hidden = home === "";
    link.href = home;
  }

  /** @param {string} word */
  #show(word) {
    say(part(this, "status"), this.#words[word] ?? "");
  }

  #views() {
    return questionViews(this.#quiz(), {});
  }

  #quiz() {
    return /** @type {HTMLElement} */ (this.querySelector("wv-quiz"));
  }

  #quizPlace() {
    const { quiz = "", revision } = this.#quiz().dataset;
    return { quiz, revision: Number(revision) };
  }

  /** @returns {import("../core/packed.js").Plan} */
  #plan() {
    return { mark: this.#facts["mark"], words: this.#facts["words"] };
  }
}

/**
 * Put in the address what the quiz takes from there when it begins.
 *
 * @param {string} fragment empty for nothing
 */
function goOnFrom(fragment) {
  const { pathname, search } = window.location;
  fragment && window.history.replaceState(null, "", pathname + search + fragment);
}

/**
 * @param {readonly HTMLElement[]} forms
 * @returns {string[]}
 */
function questionIds(forms) {
  return forms.map((form) => form.dataset["question"] ?? "");
}

/**
 * Return a transport that ends its session and tells nothing else.
 *
 * @param {Transport} transport
 * @returns {Transport}
 */
function onlyLooking(transport) {
  return { ...transport, keep() {}, answer() {}, finish: () => true };
}
