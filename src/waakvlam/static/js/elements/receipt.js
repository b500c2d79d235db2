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
  announce(root, text);
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
  announce(root, "");
}

/**
 * Let the buttons that the programme allows do what they say.
 *
 * @param {HTMLElement} root
 * @param {Words} words
 */
export function offerWays(root, words) {
  onClickOf(root, "copy", async () => {
    const copied = await copyText(area(root));
    sayStatus(root, words[copied ? "copied" : "not_copied"]);
  });
  onClickOf(root, "file", () => {
    saveText(area(root).value, "waakvlam-bewijs.txt");
    sayStatus(root, words["saved"]);
  });
}

/**
 * Do something when a button of this name is pressed.
 *
 * @param {HTMLElement} root
 * @param {string} name
 * @param {() => void} act
 */
export function onClickOf(root, name, act) {
  for (const button of parts(root, name)) {
    button.addEventListener("click", act);
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
 * Tell who offers more ways that there is a receipt, or that there is none any more.
 *
 * @param {HTMLElement} root
 * @param {string} text
 */
function announce(root, text) {
  root.dispatchEvent(new CustomEvent("wv-receipt", { bubbles: true, detail: text }));
}

/**
 * Say what became of a receipt.
 *
 * @param {HTMLElement} root
 * @param {string | undefined} sentence
 */
export function sayStatus(root, sentence) {
  part(root, "status").textContent = sentence ?? "";
}
