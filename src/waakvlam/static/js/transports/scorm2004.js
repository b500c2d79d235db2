// SCORM 2004, 4th edition: completed and passed apart, and answers with the ids of the authors.

import { period } from "./period.js";
import { patternOf } from "./responses.js";
import { scormTransport } from "./scorm.js";

/** @typedef {import("./scorm.js").Dialect} Dialect */

const COMPLETION = "cmi.completion_status";
const SUCCESS = "cmi.success_status";
const LONGEST_DESCRIPTION = 250;

/** @type {Dialect} */
export const scorm2004Dialect = {
  api: "API_1484_11",
  calls: ["Initialize", "GetValue", "SetValue", "Commit", "Terminate", "GetLastError"],
  names: { mode: "cmi.mode", place: "cmi.location", exit: "cmi.exit", time: "cmi.session_time" },
  begunAlready: "103",
  longest: 64000,

  opening(get) {
    return get(COMPLETION) === "completed" ? [] : [[COMPLETION, "incomplete"]];
  },

  closing({ right, max, passed }, get) {
    const scaled = sevenDecimals(right / Math.max(1, max));
    const isPassed = get(SUCCESS) === "passed";
    if (isPassed && (!passed || Number(scaled) <= Number(get("cmi.score.scaled")))) {
      return [];
    }
    return [
      ["cmi.score.min", "0"],
      ["cmi.score.max", String(max)],
      ["cmi.score.raw", String(right)],
      ["cmi.score.scaled", scaled],
      [SUCCESS, passed ? "passed" : "failed"],
      [COMPLETION, "completed"],
    ];
  },

  interaction({ id, interaction, response, points, seconds }, place) {
    const { type, text, patterns } = interaction;
    return [
      [`${place}.id`, id],
      [`${place}.type`, type],
      [`${place}.timestamp`, `${new Date().toISOString().slice(0, 22)}Z`],
      .../** @type {[string, string][]} */ (
        patterns.map((one, at) => [`${place}.correct_responses.${at}.pattern`, one])
      ),
      [`${place}.weighting`, "1"],
      .../** @type {[string, string][]} */ (
        response ? [[`${place}.learner_response`, patternOf(response)]] : []
      ),
      [`${place}.result`, points === 1 ? "correct" : points === 0 ? "incorrect" : sevenDecimals(points)],
      [`${place}.latency`, period(seconds)],
      [`${place}.description`, text.slice(0, LONGEST_DESCRIPTION)],
    ];
  },

  duration: period,
};

/** @type {import("./transport.js").MakeTransport} */
export const scorm2004 = (report) => scormTransport(scorm2004Dialect, report);

/**
 * @param {number} value
 * @returns {string} rounded down, so that nobody passes by rounding
 */
function sevenDecimals(value) {
  return String(Math.floor(value * 1e7 + 1e-3) / 1e7);
}
