// Questions that are answered by choosing options: single, multiple, true or false.

import { remark } from "./remarks.js";

/** @type {import("./kinds.js").Kind} */
export const choice = {
  points(key, answer) {
    const ids = chosenIds(answer);
    const correct = new Set(key.correct);
    const found = [...ids].filter((id) => correct.has(id)).length;
    const others = ids.size - found;
    const parts = Math.max(0, found - others) / correct.size;
    return key.credit === "partial" ? parts : Number(others === 0 && parts === 1);
  },

  read(form) {
    const chosen = optionInputs(form)
      .filter((input) => input.checked)
      .map((input) => input.value);
    return chosen.length > 0 ? chosen : null;
  },

  write(form, answer) {
    for (const input of optionInputs(form)) {
      input.checked = answer?.includes(input.value) ?? false;
    }
  },

  accepts(form, answer) {
    const inputs = optionInputs(form);
    const known = new Set(inputs.map((input) => input.value));
    const most = inputs[0]?.type === "radio" ? 1 : known.size;
    const chosen = Array.isArray(answer) ? answer : [];
    const distinct = new Set(chosen).size === chosen.length;
    const some = chosen.length > 0 && chosen.length <= most;
    return some && distinct && chosen.every((id) => known.has(id));
  },

  letter(form, answer) {
    const wrong = optionInputs(form).filter(({ value, dataset }) => dataset["letter"] && answer.includes(value));
    return wrong.length === 1 ? (wrong[0]?.dataset["letter"] ?? "") : "";
  },

  feedback({ key, answers, words }, answer) {
    /** @type {readonly string[]} */
    const chosen = answer;
    if (key.kind !== "multiple") {
      return chosen.map((id) => remark(answers, `option-${id}`));
    }
    const correct = new Set(key.correct);
    const missed = [...correct].filter((id) => !chosen.includes(id));
    return [
      ...chosen.map((id) => {
        const word = words[correct.has(id) ? "option_right" : "option_wrong"];
        return remark(answers, `option-${id}`, word);
      }),
      ...missed.map((id) => remark(answers, `option-${id}`, words["option_missed"])),
    ];
  },
};

/**
 * @param {HTMLElement} form
 * @returns {HTMLInputElement[]}
 */
function optionInputs(form) {
  return Array.from(form.querySelectorAll("input.wv-option__input"), (input) =>
    /** @type {HTMLInputElement} */ (input),
  );
}

/**
 * Return the ids of an answer, none when anything in it is no id.
 *
 * @param {unknown} answer
 * @returns {Set<string>}
 */
function chosenIds(answer) {
  const ids = Array.isArray(answer) ? answer : [];
  return new Set(ids.every((id) => typeof id === "string") ? ids : []);
}
