// A receipt on the page, and the ways to take it along.

import { part, parts } from "./page.js";
import { copyText, saveText } from "./ways.js";

/** @typedef {Readonly<Record<string, string>>} Words */

/**
 * Show the text of a receipt and move to the word that it is there.
 *
 * @param {HTMLElement} root
 * @param {string} text
 * @param {Words} words
 */
export function showReceipt(root, text, words) {
  area(root).value = text;
  area(root).rows = text.split("\n").length;
  part(root, "receipt").hidden = false;
  sayStatus(root, words["made"]);
  part(root, "status").focus();
}

/**
 * Take away a receipt that is out of date.
 *
 * @param {HTMLElement} root
 */
export function clearReceipt(root) {
  area(root).value = "";
  sayStatus(root, "");
  part(root, "receipt").hidden = true;
}

/**
 * Let the buttons that the programme allows do what they say.
 *
 * @param {HTMLElement} root
 * @param {Words} words
 */
export function offerWays(root, words) {
  for (const button of parts(root, "copy")) {
    button.addEventListener("click", async () => {
      const copied = await copyText(area(root));
      sayStatus(root, words[copied ? "copied" : "not_copied"]);
    });
  }
  for (const button of parts(root, "file")) {
    button.addEventListener("click", () => {
      saveText(area(root).value, "waakvlam-bewijs.txt");
      sayStatus(root, words["saved"]);
    });
  }
}

/**
 * @param {HTMLElement} root
 * @returns {HTMLTextAreaElement}
 */
function area(root) {
  return /** @type {HTMLTextAreaElement} */ (part(root, "text"));
}

/**
 * @param {HTMLElement} root
 * @param {string | undefined} sentence
 */
function sayStatus(root, sentence) {
  part(root, "status").textContent = sentence ?? "";
}
