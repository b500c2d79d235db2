// A task that a trainer hands out as a link, all in its fragment; `assignments.py` does the same.
// The standard is docs/contributing/assignment.md. Anybody can write one: nothing is taken on trust.

import { base32, bytesFrom, frame } from "./base32.js";
import { dayMoment } from "./day.js";
import { ID } from "./id.js";

/**
 * @typedef {object} Assignment
 * @property {string} id
 * @property {readonly string[]} modules empty when a path says which
 * @property {string} path id of the workplace whose path it is, or empty
 * @property {string} group
 * @property {string} due last day, YYYYMMDD, or empty
 * @property {string} contact whom to ask, or empty
 * @property {string} language two letters, or empty
 * @property {string} municipality id, or empty
 * @property {string} workplace id, or empty
 * @property {string} invitation eight letters, or empty
 */

/** @typedef {"newer-version" | "damaged" | "impossible-value"} AssignmentFault */

const ASSIGNMENT_VERSION = 1;
const LONGEST_GROUP = 60;
const LONGEST_CONTACT = 120;
export const MOST_MODULES = 50;

/** Signs that cannot be seen, or that change the order of what can. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * @param {Assignment} assignment
 * @returns {string} what stands behind the # of a link
 */
export function writeAssignment(assignment) {
  const { id, modules, path, group, due, contact, language, municipality, workplace, invitation } = assignment;
  const place = [language, municipality, workplace, invitation];
  const text = [id, modules.join(","), path, group, due, contact, ...place].join("\n");
  return `${ASSIGNMENT_VERSION}-${base32(frame(ASSIGNMENT_VERSION, new TextEncoder().encode(text)))}`;
}

/**
 * @param {string} text as it stands behind the #
 * @returns {Assignment | AssignmentFault}
 */
export function readAssignment(text) {
  const [, version, letters = ""] = /^(\d{1,3})-([0-9A-Za-z]{1,4000})$/.exec(text) ?? [];
  if (Number(version) > ASSIGNMENT_VERSION) {
    return "newer-version";
  }
  const payload = unframed(bytesFrom(letters) ?? new Uint8Array());
  if (Number(version) !== ASSIGNMENT_VERSION || payload === null) {
    return "damaged";
  }
  return parse(payload) ?? "impossible-value";
}

/**
 * Return what a receipt says of an assignment.
 *
 * @param {Assignment} assignment
 * @returns {string}
 */
export function receiptAssignment({ id, invitation }) {
  return invitation === "" ? id : `${id}-inv-${invitation}`;
}

/**
 * @param {string} payload
 * @returns {Assignment | null}
 */
function parse(payload) {
  const fields = payload.split("\n");
  const [id = "", list = "", path = "", group = "", due = "", contact = ""] = fields;
  const [language = "", municipality = "", workplace = "", invitation = ""] = fields.slice(6);
  const modules = list === "" ? [] : list.split(",");
  const fits =
    fields.length === 10 &&
    isAssignmentId(id) &&
    modules.length <= MOST_MODULES &&
    new Set(modules).size === modules.length &&
    modules.every((module) => ID.test(module)) &&
    (modules.length === 0) === (path !== "") &&
    [path, municipality, workplace].every((name) => name === "" || ID.test(name)) &&
    isLabel(group, LONGEST_GROUP) &&
    (contact === "" || isLabel(contact, LONGEST_CONTACT)) &&
    (due === "" || dayMoment(due) !== null) &&
    /^([a-z]{2})?$/.test(language) &&
    /^([0-9a-hjkmnp-tv-z]{8})?$/.test(invitation);
  return fits
    ? { id, modules, path, group, due, contact, language, municipality, workplace, invitation }
    : null;
}

/**
 * @param {string} id
 * @returns {boolean}
 */
function isAssignmentId(id) {
  return ID.test(id) && id.length <= 40 && !`${id}-`.includes("-inv-");
}

/**
 * @param {string} text
 * @param {number} longest
 * @returns {boolean}
 */
function isLabel(text, longest) {
  const length = [...text].length;
  return length > 0 && length <= longest && text.trim() === text && !UNSEEN.test(text);
}

/**
 * @param {Uint8Array} bytes
 * @returns {string | null} null when anything of it was changed
 */
function unframed(bytes) {
  const payload = bytes.slice(3, -4);
  const same = base32(frame(ASSIGNMENT_VERSION, payload)) === base32(bytes);
  try {
    return same ? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(payload) : null;
  } catch {
    return null;
  }
}
