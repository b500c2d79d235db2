// A scene in sentences: mark those that are a signal, or say that there is none.

import { part } from "../elements/page.js";
import { copies, remark } from "./remarks.js";

/** @typedef {import("../core/grade.js").Key} Key */
/** @typedef {import("./kinds.js").Asked} Asked */

/** @type {import("./kinds.js").Kind} */
export const spotSignals = {
  missing: "spot_signals_first",

  points({ sentences, signals }, answer) {
    const marked = new Set(Array.isArray(answer) ? answer : [null]);
    if (![...marked].every((id) => sentences.includes(id))) {
      return 0;
    }
    if (signals.length === 0 || marked.size === 0) {
      return Number(signals.length === marked.size);
    }
    const found = signals.filter((/** @type {string} */ id) => marked.has(id)).length;
    return Math.max(0, 2 * found - marked.size) / signals.length;
  },

  read(form) {
    const marked = sentenceBoxes(form)
      .filter((box) => box.checked)
      .map((box) => box.value);
    return marked.length > 0 || noneBox(form).checked ? marked : null;
  },

  write(form, answer) {
    for (const box of sentenceBoxes(form)) {
      box.checked = answer?.includes(box.value) ?? false;
    }
    noneBox(form).checked = answer?.length === 0;
  },

  accepts(form, answer) {
    const known = new Set(sentenceBoxes(form).map((box) => box.value));
    return (
      Array.isArray(answer) &&
      new Set(answer).size === answer.length &&
      answer.every((id) => known.has(id))
    );
  },

  feedback(question, answer) {
    const scene = document.createElement("ol");
    scene.className = "wv-scene";
    scene.append(
      ...question.key["sentences"].map((/** @type {string} */ id) => {
        const item = document.createElement("li");
        item.append(remarkOn(question, id, answer.includes(id)));
        return item;
      }),
    );
    return [scene];
  },

  wake(form) {
    form.addEventListener("change", ({ target }) => {
      const none = noneBox(form);
      if (target === none && none.checked) {
        this.write(form, []);
      } else if (target !== none) {
        none.checked = false;
      }
    });
  },
};

/**
 * Return a sentence of the scene: found, missed or marked wrongly with the reason, or as it was.
 *
 * @param {Asked} question
 * @param {string} id
 * @param {boolean} marked
 * @returns {HTMLElement}
 */
function remarkOn({ key, answers, words }, id, marked) {
  const name = `sentence-${id}`;
  if (key["signals"].includes(id)) {
    return remark(answers, name, words[marked ? "spot_signals_found" : "spot_signals_missed"]);
  }
  if (marked) {
    return remark(answers, name, words["spot_signals_wrong"]);
  }
  const sentence = document.createElement("p");
  sentence.append(...copies(part(part(answers, name), "text")));
  return sentence;
}

/**
 * @param {HTMLElement} form
 * @returns {HTMLInputElement[]}
 */
function sentenceBoxes(form) {
  return Array.from(form.querySelectorAll(".wv-scene input"), (box) =>
    /** @type {HTMLInputElement} */ (box),
  );
}

/**
 * @param {HTMLElement} form
 * @returns {HTMLInputElement}
 */
function noneBox(form) {
  return /** @type {HTMLInputElement} */ (part(form, "none"));
}
