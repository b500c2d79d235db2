// Answers in the words that learning systems share; `questions/` says the right ones likewise.

/** @typedef {import("../core/grade.js").Key} Key */

/**
 * An answer as parts of one id or text each, or of two that belong together.
 *
 * @typedef {readonly (readonly string[])[]} Response
 */

const NONE_OF_THESE = "_none";

/** @typedef {(key: Key, answer: any) => Response} Write */

/** @type {Readonly<Record<string, Write>>} */
const responses = {
  single: listedIds,
  multiple: listedIds,
  order: listedIds,
  "true-false": (_key, [id]) => [[id === "right" ? "true" : "false"]],
  "spot-signals": (key, answer) => listedIds(key, answer.length > 0 ? answer : [NONE_OF_THESE]),
  match: ({ correct }, answer) => Object.keys(correct).map((item) => [item, answer[item]]),
  "short-text": (_key, answer) => [[answer]],
  decision: wayOf,
};

/**
 * @param {Key} key
 * @param {unknown} answer that its kind accepts
 * @returns {Response}
 */
export function responseOf(key, answer) {
  const write = responses[key.kind];
  if (!write) {
    throw new RangeError(`no learning system is told about ${key.kind}`);
  }
  return write(key, answer);
}

/**
 * Write an answer as xAPI and SCORM 2004 do.
 *
 * @param {Response} response
 * @returns {string}
 */
export function patternOf(response) {
  return response.map((part) => part.map(literalText).join("[.]")).join("[,]");
}

/**
 * @param {Key} _key
 * @param {readonly string[]} answer
 * @returns {Response}
 */
function listedIds(_key, answer) {
  return answer.map((id) => [id]);
}

/**
 * @param {Key} key
 * @param {readonly string[]} answer
 * @returns {Response} the choice that was made in each step
 */
function wayOf(key, answer) {
  /** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
  const steps = key["steps"];
  /** @type {string} */
  let place = key["first"];
  return answer.map((choice) => {
    const here = place;
    place = steps[here]?.[choice] ?? here;
    return [here, choice];
  });
}

/**
 * @param {string} text
 * @returns {string} a text in which nothing looks like a sign between parts
 */
function literalText(text) {
  return text.replaceAll("[,]", "[, ]").replaceAll("[.]", "[. ]").replaceAll("[:]", "[: ]");
}
