// What every learning system is told, whatever it speaks. Each transport keeps to this.

/** @typedef {import("./responses.js").Response} Response */

/**
 * How a learning system knows a question; the page carries it.
 *
 * @typedef {object} Interaction
 * @property {string} type
 * @property {string} text the question on one line
 * @property {readonly Response[]} correct every right answer; none when they are too many
 * @property {readonly string[]} patterns the same, as xAPI and SCORM 2004 write it
 * @property {Readonly<Record<string, readonly string[]>>} lists ids that can be chosen
 * @property {Readonly<Record<string, any>>} [activity] the question in the words of xAPI
 */

/**
 * An answer that was checked.
 *
 * @typedef {object} Answered
 * @property {string} id
 * @property {Interaction} interaction
 * @property {Response | null} response null when the learner does not know
 * @property {number} points from 0 to 1
 * @property {number} seconds since the question before
 */

/**
 * @typedef {object} Outcome
 * @property {number} right
 * @property {number} max
 * @property {boolean} passed
 * @property {string} first one character per question: whether it was right at first
 * @property {number} attempts
 */

/**
 * What is known of an earlier session.
 *
 * @typedef {object} Started
 * @property {string} stored what `keep` was given last
 * @property {string} place
 * @property {boolean} records false where the learner only looks
 * @property {number} [passMark] in percent, where the system decides on it
 * @property {readonly string[]} [languages] that the learner prefers, the best first
 * @property {boolean} [over] whether a result of an earlier session was only told now
 */

/**
 * @typedef {"lost" | "sent" | "refused" | "kept_here"} Trouble
 */

/**
 * @typedef {object} Transport
 * @property {() => Promise<Started | null>} start null when no system answers
 * @property {(stored: string, place: string) => void} keep
 * @property {(answered: Answered) => void} answer
 * @property {(outcome: Outcome) => boolean} finish whether the session goes on
 * @property {() => void | Promise<Trouble | "">} leave the second time does nothing
 * @property {() => boolean} isWaiting whether something could not be sent yet
 * @property {() => string} [home] where to go afterwards
 */

/** @typedef {(trouble: Trouble) => void} Report */

/**
 * @typedef {(report: Report, facts: Readonly<Record<string, any>>) => Transport} MakeTransport
 */

/**
 * The transport for nobody: nothing is kept and nothing is sent.
 *
 * @type {Transport}
 */
export const nowhere = {
  start: async () => ({ stored: "", place: "", records: false }),
  keep() {},
  answer() {},
  finish: () => true,
  leave() {},
  isWaiting: () => false,
};

/**
 * Return a transport that ends its session and tells nothing else.
 *
 * @param {Transport} transport
 * @returns {Transport}
 */
export function onlyLooking(transport) {
  return { ...transport, keep() {}, answer() {}, finish: () => true };
}
