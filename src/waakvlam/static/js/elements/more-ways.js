// Ways to take a receipt along that only the page for handing over has: mail, form and QR code.

import { formAddress, mailDraft, oneLine } from "../core/ways.js";
import { fill } from "../core/words.js";
import { inlineJson, part, parts, say } from "./page.js";
import { qrPicture } from "./qr.js";
import { onClickOf, sayStatus } from "./receipt.js";

/** @typedef {Readonly<Record<string, string>>} Words */

/** Offer the ways of every place that shows a receipt. */
export function offerMoreWays() {
  document.addEventListener("wv-receipt", (event) => {
    const root = /** @type {HTMLElement} */ (event.target);
    const text = /** @type {CustomEvent<string>} */ (event).detail;
    const words = inlineJson(root, "words");
    parts(root, "qr-picture").forEach((place) => place.replaceChildren());
    if (text) {
      fillLinks(root, text, words);
    } else {
      emptyLinks(root);
    }
  });
  for (const root of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("wv-hand-over")
  )) {
    onClickOf(root, "qr", () => showCode(root, inlineJson(root, "words")));
  }
}

/**
 * @param {HTMLElement} root
 * @param {Words} words
 */
function showCode(root, words) {
  const area = /** @type {HTMLTextAreaElement} */ (part(root, "text"));
  const picture = qrPicture(oneLine(area.value), words["qr_label"] ?? "");
  part(root, "qr-picture").replaceChildren(...(picture ? [picture] : []));
  sayStatus(root, words[picture ? "qr_shown" : "qr_refused"]);
}

/** @param {HTMLElement} root */
function emptyLinks(root) {
  for (const link of [...parts(root, "mail"), ...parts(root, "form-address")]) {
    link.removeAttribute("href");
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
