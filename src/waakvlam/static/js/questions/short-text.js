// A word or a few that the learner types. Compared as text, and never read as anything else.

import { nearestAnswer } from "../core/spelling.js";
import { remark } from "./remarks.js";

/** @type {import("./kinds.js").Kind} */
export const shortText = {
  missing: "short_text_first",

  points({ answers, correct }, answer) {
    const near = nearestAnswer(answers, answer);
    return Number(near !== null && correct.includes(near.id));
  },

  read(form) {
    return typedField(form).value.trim().replace(/\p{Cs}/gu, "") || null;
  },

  write(form, answer) {
    typedField(form).value = answer ?? "";
  },

  accepts(form, answer) {
    const { maxLength } = typedField(form);
    const short = typeof answer === "string" && answer.length <= maxLength;
    return short && answer.trim() !== "" && !/[\p{Cc}\p{Cs}]/u.test(answer);
  },

  feedback({ key, answers, words }, answer) {
    const near = nearestAnswer(key["answers"], answer);
    if (near) {
      return [remark(answers, `reply-${near.id}`, near.typos > 0 ? words["short_text_meant"] : "")];
    }
    const unknown = document.createElement("p");
    unknown.textContent = words["short_text_unknown"] ?? "";
    return [unknown];
  },
};

/**
 * @param {HTMLElement} form
 * @returns {HTMLInputElement}
 */
function typedField(form) {
  return /** @type {HTMLInputElement} */ (form.querySelector(".wv-short-text"));
}
