// What a trainer takes along: a link, mails, a day for the calendar, and a sheet to print.

import { mailText } from "../core/assigning.js";
import { writeAssignment } from "../core/assignment.js";
import { deadlineText } from "../core/deadline.js";
import { fill } from "../core/words.js";
import { inlineJson, part, parts, say } from "./page.js";
import { qrPicture } from "./qr.js";
import { dayInWords } from "./titles.js";
import { copyText, saveText } from "./ways.js";

/** @typedef {import("../core/assignment.js").Assignment} Assignment */
/** @typedef {ReadonlyMap<string, string>} Addresses by language */
/** @typedef {Readonly<Record<string, string>>} Words */

/**
 * @param {HTMLElement} root
 * @param {Assignment} assignment
 * @param {Addresses} addresses
 * @param {Words} words
 */
export function showMade(root, assignment, addresses, words) {
  const link = linkOf(assignment, addresses);
  area(root, "link").value = link;
  /** @type {HTMLAnchorElement} */ (part(root, "try")).href = link;
  say(part(root, "counted-as"), fill(words["counted_as"] ?? "", { id: assignment.id }));
  part(root, "from-disk").hidden = link.startsWith("http");
  part(root, "calendar").hidden = assignment.due === "";
  showMails(root, assignment, addresses);
  showSheet(root, assignment, words);
  showCode(root, link, words);
  part(root, "made").hidden = false;
  say(part(root, "status"), words["ready"] ?? "");
}

/**
 * Let the buttons do what they say with what was made last.
 *
 * @param {HTMLElement} root
 * @param {Words} words
 * @param {() => { assignment: Assignment, addresses: Addresses }} made
 */
export function offerWaysOf(root, words, made) {
  for (const button of parts(root, "copy")) {
    button.addEventListener("click", async () => {
      const copied = await copyText(area(root, button.dataset["of"] ?? ""));
      say(part(root, "status"), words[copied ? "copied" : "not_copied"] ?? "");
    });
  }
  part(root, "print").addEventListener("click", () => window.print());
  part(root, "calendar").addEventListener("click", () => {
    const { assignment, addresses } = made();
    saveText(deadline(assignment, addresses, words), "waakvlam-deadline.ics", "text/calendar");
    say(part(root, "status"), words["saved"] ?? "");
  });
}

/**
 * @param {Assignment} assignment
 * @param {Addresses} addresses
 * @returns {string}
 */
function linkOf(assignment, addresses) {
  return `${addresses.get(assignment.language)}#${writeAssignment(assignment)}`;
}

/**
 * @param {Assignment} assignment
 * @param {Addresses} addresses
 * @param {Words} words
 * @returns {string}
 */
function deadline(assignment, addresses, words) {
  const { id, due, group, contact } = assignment;
  const title = fill(words["event"] ?? "", { group });
  const text = contact === "" ? "" : fill(words["contact"] ?? "", { contact });
  return deadlineText({ id, due, title, text, address: linkOf(assignment, addresses) });
}

/**
 * Write a mail in each language of the site; each leads to the page in its own language.
 *
 * @param {HTMLElement} root
 * @param {Assignment} assignment
 * @param {Addresses} addresses
 */
function showMails(root, assignment, addresses) {
  const { group, contact, due } = assignment;
  for (const [language, words] of Object.entries(inlineJson(root, "mails"))) {
    const known = addresses.has(language);
    /** @type {HTMLElement} */ (root.querySelector(`[data-mail="${language}"]`)).hidden = !known;
    if (known) {
      const link = linkOf({ ...assignment, language }, addresses);
      const day = due === "" ? "" : dayInWords(due, language);
      const text = mailText(words, { group, contact, day, link });
      area(root, `mail-${language}`).value = text;
      const subject = encodeURIComponent(fill(words.subject, { group }));
      const body = encodeURIComponent(text.replaceAll("\n", "\r\n"));
      part(root, `draft-${language}`).setAttribute("href", `mailto:?subject=${subject}&body=${body}`);
    }
  }
}

/**
 * @param {HTMLElement} root
 * @param {Assignment} assignment
 * @param {Words} words
 */
function showSheet(root, { group, due, contact, modules, path }, words) {
  const day = due === "" ? "" : dayInWords(due, document.documentElement.lang);
  say(part(root, "sheet-title"), fill(words["group"] ?? "", { group }));
  say(part(root, "sheet-due"), day === "" ? "" : fill(words["due"] ?? "", { day }));
  say(part(root, "sheet-contact"), contact === "" ? "" : fill(words["contact"] ?? "", { contact }));
  /** @type {readonly string[]} */
  const wanted = path === "" ? modules : (inlineJson(root, "paths")[path] ?? []);
  part(root, "sheet-modules").replaceChildren(...wanted.map((module) => moduleItem(root, module)));
}

/**
 * @param {HTMLElement} root
 * @param {string} module
 * @returns {HTMLElement}
 */
function moduleItem(root, module) {
  const label = root.querySelector(`label[for="wv-module-${module}"]`);
  const item = document.createElement("li");
  item.append(...Array.from(label?.childNodes ?? [], (node) => node.cloneNode(true)));
  return item;
}

/**
 * @param {HTMLElement} root
 * @param {string} link
 * @param {Words} words
 */
function showCode(root, link, words) {
  const [page = "", letters = ""] = link.split("#");
  const picture = qrPicture(letters, words["qr_label"] ?? "", `${page}#`);
  part(root, "qr-picture").replaceChildren(...(picture ? [picture] : []));
  say(part(root, "sheet-how"), words[picture ? "how" : "qr_refused"] ?? "");
}

/**
 * @param {HTMLElement} root
 * @param {string} name
 * @returns {HTMLTextAreaElement}
 */
function area(root, name) {
  return /** @type {HTMLTextAreaElement} */ (part(root, name));
}
