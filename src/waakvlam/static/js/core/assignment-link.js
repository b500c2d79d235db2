// Assignments in addresses: the whole of one, and what other pages need of it. A fragment does not
// go to a server. Anybody can write one: what does not fit is left out.

import { ID } from "./id.js";

/**
 * What a receipt needs of an assignment.
 *
 * @typedef {object} Task
 * @property {string} assigned what a receipt says of the assignment
 * @property {string} municipality id, or empty
 * @property {string} workplace id, or empty
 */

/**
 * Find an assignment in the fragment of an address.
 *
 * @param {string} hash
 * @returns {string} empty when there is none
 */
export function assignmentIn(hash) {
  return /^#(\d{1,3}-[0-9A-Za-z]+)$/.exec(hash)?.[1] ?? "";
}

/**
 * @param {Task} task
 * @returns {string} to stand in a fragment, alone or behind answers with `;` before it
 */
export function writeTask({ assigned, municipality, workplace }) {
  return `@${assigned},${municipality},${workplace}`;
}

/**
 * Find what another page said of an assignment.
 *
 * @param {string} hash
 * @returns {Task | null}
 */
export function taskIn(hash) {
  const found = /[#;]@([a-z0-9-]+),([a-z0-9-]*),([a-z0-9-]*)$/.exec(hash);
  const [, assigned = "", municipality = "", workplace = ""] = found ?? [];
  const fits = ID.test(assigned) && [municipality, workplace].every((name) => name === "" || ID.test(name));
  return fits ? { assigned, municipality, workplace } : null;
}
