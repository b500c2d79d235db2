// What was passed on one page, in the fragment of a link to another. A fragment does not go to a
// server. Anybody can write one: it is read with the same care as what is kept on a device.

import { readProgress, writeProgress } from "./progress.js";

/** @typedef {import("./progress.js").Progress} Progress */

const PASSED_PREFIX = "#wv-passed=";

/**
 * @param {Progress} progress
 * @returns {string}
 */
export function writePassed(progress) {
  return PASSED_PREFIX + encodeURIComponent(writeProgress(progress));
}

/**
 * @param {string} hash
 * @returns {boolean}
 */
export function isPassedAlong(hash) {
  return hash.startsWith(PASSED_PREFIX);
}

/**
 * @param {string} hash
 * @returns {Progress | null} null when this is not ours
 */
export function readPassed(hash) {
  try {
    return isPassedAlong(hash) ? readProgress(decodeURIComponent(hash.slice(PASSED_PREFIX.length))) : null;
  } catch {
    return null;
  }
}
