// The one key that we may keep on a device. Browsers may refuse any of this at any time.

import { NO_PROGRESS, readProgress, writeProgress } from "../core/progress.js";

/** @typedef {import("../core/progress.js").Progress} Progress */

const KEY = "waakvlam";

/**
 * @typedef {object} Loaded
 * @property {"kept" | "nothing" | "spoiled" | "refused"} found
 * @property {Progress} progress
 */

/**
 * Read what is kept here; what is not ours or is damaged is erased.
 *
 * @returns {Loaded}
 */
export function load() {
  try {
    const text = window.localStorage.getItem(KEY);
    const progress = text === null ? null : readProgress(text);
    if (progress) {
      return { found: "kept", progress };
    }
    window.localStorage.removeItem(KEY);
    return { found: text === null ? "nothing" : "spoiled", progress: NO_PROGRESS };
  } catch {
    return { found: "refused", progress: NO_PROGRESS };
  }
}

/**
 * @param {Progress} progress who does not know the last module leaves it as it was
 * @returns {boolean} whether it was kept
 */
export function keep(progress) {
  try {
    const last = progress.last ?? load().progress.last ?? "";
    window.localStorage.setItem(KEY, writeProgress({ ...progress, last }));
    return true;
  } catch {
    return false;
  }
}

/** Erase all that is kept here. */
export function erase() {
  try {
    window.localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept, nothing needs erasing.
  }
}
