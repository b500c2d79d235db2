// <wv-quiz>: checks answers when the learner asks, and never before.

import { taskIn, writeTask } from "../core/assignment-link.js";
import { writeFragment } from "../core/fragment.js";
import { ask, begin, beginAgain, choose, finish, isBegun, retryWrong, unchecked } from "../core/state.js";
import { gradeAnswer, restoreAnswers } from "./answers.js";
import { arrange, layoutOf, newSeed, renumber } from "./arrange.js";
import { carryAlong, takeCarried } from "./carry.js";
import { clearErrors, showErrors } from "./errors.js";
import { inlineJson, onSubmit, part, parts, say, stamp, wake } from "./page.js";
import { heading, problemsOf, questionViews } from "./question.js";
import { clearResult } from "./result.js";
import { showEnd } from "./score.js";

/** @typedef {import("../core/fragment.js").Carried} Carried */
/** @typedef {import("../core/state.js").Answer} Answer */
/** @typedef {import("../core/state.js").QuizState} QuizState */
/** @typedef {import("./question.js").QuestionView} QuestionView */

export class WvQuiz extends HTMLElement {
  /** @type {Readonly<Record<string, string>>} */
  #words = {};

  /** In the order of the page. @type {QuestionView[]} */
  #questions = [];

  /** @type {import("./arrange.js").Layout | null} */
  #layout = null;

  #state = begin([]);

  static define() {
    if (!customElements.get("wv-quiz")) {
      customElements.define("wv-quiz", WvQuiz);
    }
  }

  connectedCallback() {
    this.#words = inlineJson(this, "words");
    this.#questions = questionViews(this, this.#words);
    this.#layout = layoutOf(this);
    this.#state = begin(this.#layout.forms.map((form) => form.dataset["question"] ?? ""));
    wake(this);
    this.#questions.forEach(({ kind, form, words }) => kind.wake?.(form, words));
    this.#listen();
    this.#draw(newSeed());
    this.#questions.forEach((question) => this.#choose(question));
    this.#receive();
  }

  #listen() {
    for (const question of this.#questions) {
      question.form.addEventListener("change", () => this.#choose(question));
      onSubmit(question.form, () => this.#check(question));
      for (const button of parts(question.form, "dont-know")) {
        button.addEventListener("click", () => this.#giveUp(question));
      }
    }
    onSubmit(part(this, "finish"), () => this.#finish());
    part(this, "again").addEventListener("click", () => this.#beginAgain());
    part(this, "retry").addEventListener("click", () => this.#tryAgain(retryWrong(this.#state)));
    window.addEventListener("hashchange", () => this.#receive());
    const task = taskIn(window.location.hash);
    carryAlong(() => this.#fragment(), task ? writeTask(task) : "");
  }

  /** @param {number} seed decides which questions are asked and in what order */
  #draw(seed) {
    const layout = /** @type {import("./arrange.js").Layout} */ (this.#layout);
    const asked = arrange(layout, seed);
    this.#state = ask(this.#state, asked, seed);
    if (layout.isByChance) {
      this.#questions = questionViews(this, this.#words);
      renumber(this, this.#questions, asked, this.#words);
    }
  }

  /** @param {QuestionView} question */
  #choose(question) {
    this.#state = choose(this.#state, question.id, question.kind.read(question.form));
    clearResult(question);
    this.#showEnd();
  }

  /** @param {QuestionView} question */
  #check(question) {
    const answer = question.kind.read(question.form);
    clearErrors(this);
    if (answer === null) {
      this.#report(question.form, [question], question.kind.missing ?? "choose_first");
      return;
    }
    this.#grade(question, answer);
  }

  /** @param {QuestionView} question */
  #giveUp(question) {
    clearErrors(this);
    question.kind.write(question.form, null);
    this.#grade(question, null);
  }

  /**
   * @param {QuestionView} question
   * @param {Answer} answer null when the learner does not know
   */
  #grade(question, answer) {
    this.#state = gradeAnswer(this, this.#state, question, answer);
    this.#showEnd();
    part(question.form, "result").focus();
  }

  #finish() {
    const open = new Set(unchecked(this.#state));
    clearErrors(this);
    if (open.size > 0) {
      const missing = this.#questions.filter(({ id }) => open.has(id));
      this.#report(part(this, "finish"), missing, "check_first");
      return;
    }
    this.#state = finish(this.#state);
    this.#showEnd();
    part(this, "score").focus();
  }

  #beginAgain() {
    this.#draw(newSeed());
    this.#tryAgain(beginAgain(this.#state));
  }

  /** @param {QuizState} state in which some questions are open again */
  #tryAgain(state) {
    this.#state = state;
    clearErrors(this);
    for (const question of this.#questions.filter(({ id }) => !state.answers.get(id)?.checked)) {
      question.kind.write(question.form, null);
      clearResult(question);
    }
    this.#showEnd();
    const open = new Set(unchecked(state));
    const first = this.#questions.find(({ id }) => open.has(id));
    first && heading(first).focus();
  }

  /**
   * @param {HTMLElement} host
   * @param {readonly QuestionView[]} questions
   * @param {string} word
   */
  #report(host, questions, word) {
    showErrors(host, stamp(this, "errors"), problemsOf(questions, word));
  }

  /** Show how far it is, and tell whoever listens: what is done with a quiz is not for the quiz. */
  #showEnd() {
    showEnd(this.#view(), this.#state);
    this.dispatchEvent(new CustomEvent("wv-state", { bubbles: true, detail: this.#state }));
  }

  #receive() {
    const carried = takeCarried(this.#place());
    if (carried === "renewed") {
      say(part(this, "notice"), this.#words["renewed"] ?? "");
    } else if (carried) {
      this.#restore(carried);
    }
  }

  /** @param {Carried} carried */
  #restore({ answers, attempts, finished, seed }) {
    this.#draw(seed);
    this.#state = { ...this.#state, attempts };
    this.#state = restoreAnswers(this, this.#state, this.#questions, answers);
    if (finished && unchecked(this.#state).length === 0) {
      this.#state = finish(this.#state);
    }
    this.#showEnd();
  }

  /** @returns {string} all that was given, also answers that are not finished; empty for nothing */
  #fragment() {
    const drafts = new Map(
      this.#questions.flatMap(({ id, kind, form }) => {
        const draft = kind.draft?.(form) ?? null;
        return draft === null ? [] : [[id, draft]];
      }),
    );
    const some = drafts.size > 0 || isBegun(this.#state);
    return some ? writeFragment(this.#place(), this.#state, drafts) : "";
  }

  #place() {
    return { quiz: this.dataset["quiz"] ?? "", revision: Number(this.dataset["revision"]) };
  }

  #view() {
    const passMark = Number(this.dataset["passMark"]);
    return { element: this, questions: this.#questions, words: this.#words, passMark };
  }
}
