// What could not be sent yet, kept on this device for the next time that a system opens the module.
// It tells no name: who it is about is filled in from what the system says then.

import { parsedObject } from "./launch.js";

/** @typedef {import("./launch.js").Launch} Launch */
/** @typedef {import("./statements.js").Told} Told */

/**
 * What a record store keeps for us of one learner and module.
 *
 * @typedef {object} Standing
 * @property {string} stored what the page was given last
 * @property {string} place
 * @property {boolean} passed whether the store has accepted that it was passed
 */

/**
 * @typedef {object} Kept
 * @property {readonly Told[]} told
 * @property {Standing | null} standing null when the store has the newest
 */

const FORM = 1;

/** @type {Kept} */
export const NOTHING = { told: [], standing: null };

/**
 * @param {Launch} launch
 * @returns {Kept}
 */
export function loadKept(launch) {
  try {
    return keptIn(window.localStorage.getItem(keptUnder(launch)) ?? "");
  } catch {
    return NOTHING;
  }
}

/**
 * Keep this instead of what was kept; with nothing in it, nothing stays behind.
 *
 * @param {Launch} launch
 * @param {Kept} kept
 */
export function saveKept(launch, { told, standing }) {
  try {
    if (told.length > 0 || standing) {
      window.localStorage.setItem(keptUnder(launch), JSON.stringify({ version: FORM, told, standing }));
    } else {
      window.localStorage.removeItem(keptUnder(launch));
    }
  } catch {
    // Where nothing can be kept, it stays in the page alone.
  }
}

/**
 * @param {string} text
 * @returns {Kept} nothing when it is damaged or not ours
 */
export function keptIn(text) {
  const found = parsedObject(text);
  if (found?.["version"] !== FORM || !Array.isArray(found["told"])) {
    return NOTHING;
  }
  return { told: found["told"].filter(({ id, verb }) => id && verb), standing: standingIn(found["standing"]) };
}

/**
 * @param {any} found
 * @returns {Standing | null}
 */
export function standingIn(found) {
  const { stored, place, passed } = found ?? {};
  return typeof stored === "string" && typeof place === "string"
    ? { stored, place, passed: passed === true }
    : null;
}

/**
 * @param {Launch} launch
 * @returns {string}
 */
function keptUnder({ registration, activityId }) {
  return `waakvlam-cmi5 ${registration} ${activityId}`;
}
