// Hands in the room, counted per letter. The numbers stand in the fields alone, and not for long.

import { sharesOfHands } from "../core/deck.js";
import { fill } from "../core/words.js";
import { part, parts } from "./page.js";

/**
 * @param {HTMLElement} root
 * @param {string} sentence with places for the total and the shares
 * @param {string} language
 */
export function countHands(root, sentence, language) {
  for (const group of parts(root, "hands")) {
    group.hidden = false;
    group.addEventListener("input", () => sayHands(group, sentence, language));
  }
  for (const moment of ["pagehide", "pageshow"]) {
    window.addEventListener(moment, () => parts(root, "hands").forEach(lowerHands));
  }
}

/**
 * @param {HTMLElement} group
 * @param {string} sentence
 * @param {string} language
 */
function sayHands(group, sentence, language) {
  const counted = handFields(group).map((field) => ({
    letter: field.dataset["letter"] ?? "",
    hands: field.validity.valid ? Number(field.value) : 0,
  }));
  const { total, shares } = sharesOfHands(counted, language);
  part(group, "hands-total").textContent = total === 0 ? "" : fill(sentence, { total, shares });
}

/** @param {HTMLElement} group */
function lowerHands(group) {
  for (const field of handFields(group)) {
    field.value = "";
  }
  part(group, "hands-total").textContent = "";
}

/**
 * @param {HTMLElement} group
 * @returns {HTMLInputElement[]}
 */
function handFields(group) {
  return [...group.querySelectorAll("input")];
}
