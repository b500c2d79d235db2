// The receipt as text; the standard is docs/contributing/receipt.md.

import { base32, frame } from "./base32.js";

/**
 * A finished quiz, as it is handed over.
 *
 * @typedef {object} Completion
 * @property {string} quiz
 * @property {number} revision
 * @property {number} score questions right at the end
 * @property {number} max questions asked
 * @property {number} attempts times that the quiz was taken on this device
 * @property {string} day local day, YYYYMMDD
 * @property {string} language
 * @property {string} first one character per question: 1 right at first try, - not asked, 0 not, or
 *   a letter that tells which wrong option was chosen
 */

/**
 * @typedef {object} Receipt
 * @property {string} owner random name of this browser
 * @property {string} municipality
 * @property {string} workplace
 * @property {string} assignment empty when there is none
 * @property {readonly Completion[]} completions
 */

/**
 * Return the oldest version that can tell of all first tries.
 *
 * @param {Receipt} receipt
 * @returns {number}
 */
function versionFor({ completions }) {
  return completions.some(({ first }) => /[a-z]/.test(first)) ? 2 : 1;
}

/**
 * Write a receipt as lines that survive mail programs.
 *
 * @param {Receipt} receipt
 * @returns {string}
 */
export function receiptText(receipt) {
  const version = versionFor(receipt);
  const lines = base32(frame(version, new TextEncoder().encode(payload(receipt)))).match(/.{1,50}/g) ?? [];
  const grouped = lines.map((line) => (line.match(/.{1,5}/g) ?? []).join(" "));
  return [`WAAKVLAM BEGIN ${version}`, ...grouped, "WAAKVLAM EINDE", ""].join("\n");
}

/**
 * @param {Receipt} receipt
 * @returns {string}
 */
function payload({ owner, municipality, workplace, assignment, completions }) {
  const ordered = [...completions].sort((one, other) => (one.quiz < other.quiz ? -1 : 1));
  return [owner, municipality, workplace, assignment, ...ordered.map(record)].join(";");
}

/**
 * @param {Completion} completion
 * @returns {string}
 */
function record({ quiz, revision, score, max, attempts, day, language, first }) {
  return [quiz, revision, score, max, attempts, day, language, first].join(",");
}
