// The form of a trainer: what was filled in as an assignment, and what is still wrong with it.

import { assignmentId } from "../core/assigning.js";
import { MOST_MODULES, readAssignment, writeAssignment } from "../core/assignment.js";
import { dayMoment, localDay } from "../core/day.js";
import { part, parts } from "./page.js";

/** @typedef {import("../core/assignment.js").Assignment} Assignment */
/** @typedef {import("./errors.js").Problem} Problem */
/** @typedef {Readonly<Record<string, string>>} Words */

const TEXTS = ["group", "contact"];
const CHOICES = ["path", "municipality", "workplace", "language"];

/**
 * @param {HTMLElement} root
 * @returns {Assignment}
 */
export function filledIn(root) {
  const [path = "", municipality = "", workplace = "", language = ""] = CHOICES.map((name) => field(root, name).value);
  const [group = "", contact = ""] = TEXTS.map((name) => field(root, name).value.normalize("NFC").trim());
  const due = field(root, "due").value.replaceAll("-", "");
  const modules = path === "" ? ticked(root) : [];
  const place = { municipality, workplace, language, invitation: "" };
  return { id: assignmentId(group, due), modules, path, group, due, contact, ...place };
}

/**
 * Fill the form with an assignment that was made before.
 *
 * @param {HTMLElement} root
 * @param {Assignment} assignment
 */
export function fillIn(root, assignment) {
  for (const name of /** @type {const} */ (["group", "contact", "path", "municipality", "workplace", "language"])) {
    field(root, name).value = assignment[name];
  }
  field(root, "due").value = assignment.due.replace(/^(....)(..)(..)$/, "$1-$2-$3");
  for (const box of boxes(root)) {
    box.checked = assignment.modules.includes(box.value);
  }
}

/**
 * Return what is still wrong, in the order of the form.
 *
 * @param {HTMLElement} root
 * @param {Words} words
 * @returns {Problem[]}
 */
export function problemsOf(root, words) {
  const { modules, path, group, due, contact } = filledIn(root);
  const first = boxes(root)[0] ?? field(root, "path");
  const found = [
    path === "" && modules.length === 0 && problem(root, "modules", words["no_modules"], first),
    modules.length > MOST_MODULES && problem(root, "modules", words["too_many"], first),
    group === "" && problem(root, "group", words["no_group"]),
    !isSeen(group) && problem(root, "group", words["unseen"]),
    !isDay(root, due) && problem(root, "due", words["no_day"]),
    isPast(due) && problem(root, "due", words["past"]),
    !isSeen(contact) && problem(root, "contact", words["unseen"]),
  ];
  return found.filter((one) => one !== false);
}

/**
 * @param {HTMLElement} root
 * @param {string} name
 * @param {string | undefined} text
 * @param {HTMLElement} [at]
 * @returns {Problem}
 */
function problem(root, name, text, at = field(root, name)) {
  return { text: text ?? "", field: at, place: part(root, `${name}-error`) };
}

/**
 * A field that was half filled in looks empty to a script.
 *
 * @param {HTMLElement} root
 * @param {string} due
 * @returns {boolean}
 */
function isDay(root, due) {
  const { validity } = /** @type {HTMLInputElement} */ (field(root, "due"));
  return due === "" ? !validity.badInput : dayMoment(due) !== null;
}

/**
 * @param {string} due
 * @returns {boolean}
 */
function isPast(due) {
  return dayMoment(due) !== null && due < localDay(new Date());
}

/**
 * Tell whether an assignment may hold this text, as its readers do.
 *
 * @param {string} text
 * @returns {boolean}
 */
function isSeen(text) {
  const places = { municipality: "", workplace: "", language: "", invitation: "" };
  const task = { id: "o", modules: ["m"], path: "", due: "", contact: "", ...places };
  return text === "" || typeof readAssignment(writeAssignment({ ...task, contact: text, group: "g" })) !== "string";
}

/**
 * @param {HTMLElement} root
 * @returns {string[]}
 */
function ticked(root) {
  return boxes(root).filter((box) => box.checked).map((box) => box.value);
}

/**
 * @param {HTMLElement} root
 * @returns {HTMLInputElement[]}
 */
function boxes(root) {
  return /** @type {HTMLInputElement[]} */ (parts(root, "module"));
}

/**
 * @param {HTMLElement} root
 * @param {string} name
 * @returns {HTMLInputElement | HTMLSelectElement}
 */
function field(root, name) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (part(root, name));
}
