// A receipt on the page, and the ways to take it along.

import { formAddress, mailDraft, oneLine } from "../core/ways.js";
import { fill } from "../core/words.js";
import { part, parts, say } from "./page.js";
import { qrPicture } from "./qr.js";
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
  fillLinks(root, text, words);
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
  for (const link of [...parts(root, "mail"), ...parts(root, "form-address")]) {
    link.removeAttribute("href");
  }
  for (const place of parts(root, "qr-picture")) {
    place.replaceChildren();
  }
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
  onClickOf(root, "qr", () => {
    const picture = qrPicture(oneLine(area(root).value), words["qr_label"] ?? "");
    part(root, "qr-picture").replaceChildren(...(picture ? [picture] : []));
    sayStatus(root, words[picture ? "qr_shown" : "qr_refused"]);
  });
}

/**
 * @param {HTMLElement} root
 * @param {string} name
 * @param {() => void} act
 */
function onClickOf(root, name, act) {
  for (const button of parts(root, name)) {
    button.addEventListener("click", act);
  }
}

/**
 * Let the links hold this receipt; where it is too long, a sentence takes the place of a link.
 *
 * @param {HTMLElement} root
 * @param {string} text
 * @param {Words} words
 */
function fillLinks(root, text, words) {
  for (const link of parts(root, "mail")) {
    const { address = "", subject = "" } = link.dataset;
    const draft = mailDraft({ address, subject, opening: words["mail_opening"] ?? "" }, text);
    const sentence = words[draft ? "mail_note" : "mail_too_long"] ?? "";
    leadOrSay(link, draft, part(root, "mail-note"), fill(sentence, { address }));
  }
  for (const link of parts(root, "form-address")) {
    const { address = "", parameter = "" } = link.dataset;
    const filled = formAddress({ address, parameter }, text);
    const sentence = words[filled ? "form_note" : "form_too_long"] ?? "";
    leadOrSay(link, filled, part(root, "form-note"), fill(sentence, { host: new URL(address).host }));
  }
}

/**
 * @param {HTMLElement} link
 * @param {string | null} address
 * @param {HTMLElement} place
 * @param {string} sentence
 */
function leadOrSay(link, address, place, sentence) {
  link.hidden = address === null;
  link.setAttribute("href", address ?? "");
  say(place, sentence);
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
