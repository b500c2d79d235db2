// The error summary: what is still needed, with a link to where it is needed.
// It stands above the form that was sent, not above the page: a page holds many questions, and
// nobody should lose the place that they were at.

import { jump, part, parts, say } from "./page.js";

/**
 * Something that is still needed.
 *
 * @typedef {object} Problem
 * @property {string} text
 * @property {HTMLElement} field the field to go to
 * @property {HTMLElement} [place] where to say the same beside the field
 */

/**
 * Show an error summary as the first thing in a host, and move there.
 *
 * @param {HTMLElement} host
 * @param {HTMLElement} summary
 * @param {readonly Problem[]} problems at least one
 */
export function showErrors(host, summary, problems) {
  clearErrors(host);
  part(summary, "error-list").replaceChildren(...problems.map(({ text, field }) => jump(text, field)));
  problems.forEach(mark);
  host.prepend(summary);
  document.title = prefix(summary) + document.title;
  summary.focus();
}

/**
 * Take away what was said about missing things.
 *
 * @param {HTMLElement} host
 */
export function clearErrors(host) {
  for (const summary of parts(host, "error-summary")) {
    document.title = document.title.replace(prefix(summary), "");
    summary.remove();
  }
  for (const place of parts(host, "error")) {
    say(place, "");
  }
  for (const field of host.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
  }
}

/**
 * @param {Problem} problem
 */
function mark({ text, field, place }) {
  if (field instanceof HTMLSelectElement || field.matches("[type=text]")) {
    field.setAttribute("aria-invalid", "true");
  }
  if (place) {
    say(place, text);
  }
}

/**
 * Return what goes before the title of the page, for who hears that first.
 *
 * @param {HTMLElement} summary
 * @returns {string}
 */
function prefix(summary) {
  return `${summary.dataset["prefix"]} `;
}
