// Follows what a learner does on the page of a package, and passes it on to a transport.

import { newlyChecked } from "../core/answered.js";
import { begin } from "../core/state.js";
import { placeReached, showPlace } from "./bookmark.js";
import { answeredOf, quizIn, storedOf } from "./packed-quiz.js";

/** @typedef {import("../core/state.js").QuizState} QuizState */
/** @typedef {import("../transports/transport.js").Transport} Transport */

/** Milliseconds after a choice that was not checked yet, before it is kept. */
const REST = 3000;

/**
 * @typedef {object} Follower
 * @property {() => void} watch the quiz on the page, also when it was put there anew
 * @property {(place: string) => void} begin once the quiz is where the learner left it
 * @property {() => QuizState} state
 * @property {() => string} stored
 * @property {() => void} keep
 * @property {() => void} stop
 */

/**
 * @param {HTMLElement} root
 * @param {Transport} transport
 * @param {() => Readonly<Record<string, any>>} facts in the language that the page is in now
 * @param {() => void} finished what to do when the quiz is
 * @returns {Follower}
 */
export function followerOf(root, transport, facts, finished) {
  let state = begin([]);
  let place = "";
  let timer = 0;
  let moment = Date.now();
  let isActive = false;

  const stored = () => storedOf(quizIn(root), state, facts());
  const keep = () => {
    window.clearTimeout(timer);
    transport.keep(stored(), place);
  };
  const keepSoon = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, REST);
  };

  /** @param {string} id of the question whose answer was checked */
  const tell = (id) => {
    const seconds = (Date.now() - moment) / 1000;
    const answered = answeredOf(quizIn(root), state, id, facts(), seconds);
    moment = answered ? Date.now() : moment;
    answered && transport.answer(answered);
  };

  /** @param {QuizState} next */
  const follow = (next) => {
    const before = state;
    state = next;
    if (!isActive) {
      return;
    }
    const checked = newlyChecked(before, next);
    const isFinished = next.finished && !before.finished;
    checked.forEach(tell);
    (checked.length > 0 || isFinished ? keep : keepSoon)();
    isFinished && finished();
  };

  const look = () => {
    const reached = placeReached(root);
    if (isActive && reached !== "" && reached !== place) {
      place = reached;
      keepSoon();
    }
  };

  return {
    watch() {
      quizIn(root).addEventListener("wv-state", (event) => {
        follow(/** @type {CustomEvent<QuizState>} */ (event).detail);
      });
    },
    begin(earlier) {
      place = showPlace(root, earlier);
      isActive = true;
      window.addEventListener("scroll", look, { passive: true });
    },
    state: () => state,
    stored,
    keep,
    stop() {
      isActive = false;
      window.clearTimeout(timer);
    },
  };
}
