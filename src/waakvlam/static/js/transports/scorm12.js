// SCORM 1.2: one field for completed and passed, and answers of single characters.

import { scormTransport } from "./scorm.js";

/** @typedef {import("./responses.js").Response} Response */
/** @typedef {import("./scorm.js").Dialect} Dialect */
/** @typedef {import("./transport.js").Interaction} Interaction */

const SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
const LONGEST_ANSWER = 255;
const STATUS = "cmi.core.lesson_status";
const SCORE = "cmi.core.score";

/** @type {Dialect} */
export const scorm12Dialect = {
  api: "API",
  calls: ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish", "LMSGetLastError"],
  names: {
    mode: "cmi.core.lesson_mode",
    place: "cmi.core.lesson_location",
    exit: "cmi.core.exit",
    time: "cmi.core.session_time",
  },
  begunAlready: "101",
  longest: 4096,

  opening(get) {
    return ["passed", "failed", "completed"].includes(get(STATUS)) ? [] : [[STATUS, "incomplete"]];
  },

  closing({ right, max, passed }, get) {
    const raw = hundredths((right * 100) / Math.max(1, max));
    const isPassed = get(STATUS) === "passed";
    if (isPassed && (!passed || raw <= Number(get(`${SCORE}.raw`)))) {
      return [];
    }
    return [
      [`${SCORE}.min`, "0"],
      [`${SCORE}.max`, "100"],
      [`${SCORE}.raw`, String(raw)],
      [STATUS, passed ? "passed" : "failed"],
    ];
  },

  interaction({ id, interaction, response, points, seconds }, place) {
    const correct = interaction.correct.map((one) => writtenOut(interaction, one));
    return [
      [`${place}.id`, id],
      [`${place}.type`, interaction.type],
      [`${place}.time`, timeOfDay(new Date())],
      .../** @type {[string, string][]} */ (
        correct.map((one, at) => [`${place}.correct_responses.${at}.pattern`, one])
      ),
      [`${place}.weighting`, "1"],
      [`${place}.student_response`, response ? writtenOut(interaction, response) : ""],
      [`${place}.result`, resultOf(points)],
      [`${place}.latency`, hours(seconds)],
    ];
  },

  duration: hours,
};

/** @type {import("./transport.js").MakeTransport} */
export const scorm12 = (report) => scormTransport(scorm12Dialect, report);

/**
 * @param {Interaction} interaction
 * @param {Response} response
 * @returns {string}
 */
function writtenOut({ type, lists }, response) {
  /** @type {(name: string, id: string | undefined) => string} */
  const sign = (name, id) => SIGNS.charAt(placeOf(lists[name] ?? [], id));
  switch (type) {
    case "true-false":
      return response[0]?.[0] === "true" ? "t" : "f";
    case "choice":
    case "sequencing":
      return response.map(([id]) => sign("choices", id)).join(",");
    case "matching":
      return response
        .map(([item, answer]) => `${placeOf(lists["source"] ?? [], item) + 1}.${sign("target", answer)}`)
        .join(",");
    default:
      return response.map((part) => part.join(".")).join(",").slice(0, LONGEST_ANSWER);
  }
}

/**
 * @param {readonly string[]} ids
 * @param {string | undefined} id
 * @returns {number} behind the last for what stands in no list: nothing of this
 */
function placeOf(ids, id) {
  const at = ids.indexOf(id ?? "");
  return at < 0 ? ids.length : at;
}

/**
 * @param {number} points
 * @returns {string}
 */
function resultOf(points) {
  return points === 1 ? "correct" : points === 0 ? "wrong" : String(hundredths(points));
}

/**
 * @param {number} value
 * @returns {number} rounded down, so that nobody passes by rounding
 */
function hundredths(value) {
  return Math.floor(value * 100 + 1e-6) / 100;
}

/**
 * @param {number} seconds
 * @returns {string} such as 0001:02:03.45
 */
function hours(seconds) {
  const whole = Math.min(9999 * 3600, Math.max(0, seconds));
  const parts = [whole / 3600, (whole / 60) % 60].map((part) => Math.floor(part));
  const [hour = 0, minute = 0] = parts;
  const rest = Math.floor((whole % 60) * 100) / 100;
  return `${pad(hour, 4)}:${pad(minute, 2)}:${rest.toFixed(2).padStart(5, "0")}`;
}

/**
 * @param {Date} moment
 * @returns {string}
 */
function timeOfDay(moment) {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map((part) => pad(part, 2)).join(":");
}

/**
 * @param {number} number
 * @param {number} length
 * @returns {string}
 */
function pad(number, length) {
  return String(number).padStart(length, "0");
}
