// What goes with an assignment: the id by which it is counted, and a mail. `assigning.py` does the
// same; tests/cases/assigning.json holds cases.

import { fill } from "./words.js";

/** @typedef {import("./assignment.js").Assignment} Assignment */

const LONGEST_ID = 40;

/**
 * Return an id for an assignment: the same group and day always give the same.
 *
 * @param {string} group
 * @param {string} due YYYYMMDD, or empty
 * @returns {string}
 */
export function assignmentId(group, due) {
  const plain = group.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  // «inv» stands before an invitation.
  const words = (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => word !== "inv");
  const named = /^[a-z]/.test(words[0] ?? "") ? words : ["groep", ...words];
  const day = due === "" ? "" : `-${due}`;
  return named.join("-").slice(0, LONGEST_ID - day.length).replace(/(-inv)?-?$/, "") + day;
}

/**
 * Write the mail that goes with a link.
 *
 * @param {Readonly<Record<string, string>>} words of one language
 * @param {{ group: string, contact: string, day: string, link: string }} values day in words, or empty
 * @returns {string}
 */
export function mailText(words, values) {
  const { contact, day, link } = values;
  const line = (/** @type {string} */ name) => fill(words[name] ?? "", values);
  const what = day === "" ? line("what") : `${line("what")} ${line("due")}`;
  const lines = [line("hello"), "", what, "", line("link"), link, "", line("receipt")];
  return [...lines, ...(contact === "" ? [] : [line("contact")]), ""].join("\n");
}
