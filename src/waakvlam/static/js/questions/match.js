// Items that get an answer each from a list.

import { remark } from "./remarks.js";

/** @type {import("./kinds.js").Kind} */
export const match = {
  missing: "match_first",

  points({ correct }, answer) {
    const given = pairsOf(answer);
    const items = Object.entries(correct);
    const whole = given.size === items.length && items.every(([item]) => given.has(item));
    const right = items.filter(([item, id]) => given.get(item) === id).length;
    return whole ? right / items.length : 0;
  },

  read(form) {
    const pairs = matchFields(form).map((field) => [itemOf(field), field.value]);
    return pairs.every(([, id]) => id) ? Object.fromEntries(pairs) : null;
  },

  write(form, answer) {
    const given = pairsOf(answer);
    for (const field of matchFields(form)) {
      field.value = String(given.get(itemOf(field)) ?? "");
    }
  },

  accepts(form, answer) {
    const given = pairsOf(answer);
    const fields = matchFields(form);
    return given.size === fields.length && fields.every((field) => isOffered(field, given.get(itemOf(field))));
  },

  feedback({ key, answers, words }, answer) {
    return Object.entries(key["correct"]).map(([item, id]) =>
      remark(answers, `item-${item}`, words[answer[item] === id ? "match_right" : "match_wrong"]),
    );
  },
};

/**
 * @param {unknown} answer
 * @returns {ReadonlyMap<string, unknown>} empty when it holds no pairs
 */
function pairsOf(answer) {
  return new Map(typeof answer === "object" && answer ? Object.entries(answer) : []);
}

/**
 * @param {HTMLElement} form
 * @returns {HTMLSelectElement[]}
 */
function matchFields(form) {
  return Array.from(form.querySelectorAll("select"));
}

/**
 * @param {HTMLElement} field
 * @returns {string}
 */
function itemOf(field) {
  return field.dataset["item"] ?? "";
}

/**
 * @param {HTMLSelectElement} field
 * @param {unknown} id
 * @returns {boolean}
 */
function isOffered(field, id) {
  return id !== "" && Array.from(field.options).some(({ value }) => value === id);
}
