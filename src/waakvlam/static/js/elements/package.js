// <wv-package>: a module on its own, inside a learning system. Asks the system to begin, lets the
// quiz go on where the learner was, and tells what happens there.

import { score } from "../core/state.js";
import { nowhere, onlyLooking } from "../transports/transport.js";
import { followerOf } from "./follower.js";
import { goOnFrom, questionIds, quizIn } from "./packed-quiz.js";
import { inlineJson, part, say } from "./page.js";
import { WvQuiz } from "./quiz.js";
import { preferred, spoken, speak } from "./spoken.js";

/** @typedef {import("./follower.js").Follower} Follower */
/** @typedef {import("../transports/transport.js").Started} Started */
/** @typedef {import("../transports/transport.js").MakeTransport} MakeTransport */

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
  #isOver = false;

  /** Begins to follow once the page is in the language of the learner. @type {Follower} */
  #follower = this.#newFollower();

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

  #newFollower() {
    return followerOf(this, this.#transport, () => this.#facts, () => this.#finish());
  }

  /** @param {Started} started */
  async #begin({ stored, place, records, passMark, languages = [], over }) {
    if (!records) {
      this.#transport = this.#transport === nowhere ? nowhere : onlyLooking(this.#transport);
      this.#show("nothing_kept");
    }
    const language = preferred(languages);
    if (language !== document.documentElement.lang) {
      await speak(this, language);
      this.#read();
    }
    part(this, "content").hidden = false;
    this.#follower = this.#newFollower();
    this.#resume(stored, passMark);
    this.#follower.begin(place);
    this.#listen();
    spoken(this, () => this.#turn());
    over && this.#over("attempt_over");
  }

  /**
   * @param {string} stored
   * @param {number | undefined} passMark
   */
  #resume(stored, passMark) {
    const quiz = quizIn(this);
    if (passMark !== undefined) {
      quiz.dataset["passMark"] = String(passMark);
    }
    goOnFrom(quiz, stored, questionIds(quiz), this.#facts);
    this.#follower.watch();
    WvQuiz.define();
  }

  /** The same page in another language goes on where this one was. */
  #turn() {
    const passMark = quizIn(this).dataset["passMark"] ?? "";
    const ids = [...this.#follower.state().answers.keys()];
    goOnFrom(quizIn(this), this.#follower.stored(), ids, this.#facts);
    return () => {
      this.#read();
      part(this, "content").hidden = false;
      quizIn(this).dataset["passMark"] = passMark;
      this.#follower.watch();
      this.#wire();
      this.#show(this.#transport === nowhere ? "nothing_kept" : "");
    };
  }

  #listen() {
    this.#wire();
    window.addEventListener("pagehide", () => void this.#leave());
    window.addEventListener("beforeunload", (event) => {
      this.#transport.isWaiting() && event.preventDefault();
    });
  }

  #wire() {
    part(this, "leaving").hidden = this.#transport === nowhere;
    part(this, "leave").addEventListener("click", () => void this.#leaveAndReturn());
  }

  #finish() {
    const passMark = Number(quizIn(this).dataset["passMark"]);
    const state = this.#follower.state();
    if (!this.#transport.finish({ ...score(state, passMark), attempts: state.attempts })) {
      this.#over(this.#transport.isWaiting() ? "lost" : "attempt_over");
    }
  }

  /** @returns {Promise<boolean>} whether all that there was to tell has arrived */
  async #leave() {
    if (this.#isOver) {
      return false;
    }
    this.#follower.keep();
    this.#over(this.#transport === nowhere ? "left_nothing_kept" : "left");
    const trouble = await this.#transport.leave();
    trouble && this.#show(trouble);
    return !trouble;
  }

  /** Some systems say where to go afterwards. */
  async #leaveAndReturn() {
    const home = this.#transport.home?.() ?? "";
    if ((await this.#leave()) && home !== "") {
      window.location.assign(home);
    }
  }

  /** @param {string} word why nothing is told any more */
  #over(word) {
    this.#isOver = true;
    this.#follower.stop();
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
}
