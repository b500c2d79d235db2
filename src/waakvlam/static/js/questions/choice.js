// Questions that are answered by choosing options: single, multiple, true or false.

/** @typedef {import("../core/grade.js").Key} Key */

/** @type {import("./kinds.js").Kind} */
export const choice = {
  isRight(key, chosen) {
    const ids = new Set(chosen);
    return ids.size > 0 && ids.size === key.correct.length && key.correct.every((id) => ids.has(id));
  },

  read(form) {
    return optionInputs(form)
      .filter((input) => input.checked)
      .map((input) => input.value);
  },

  write(form, chosen) {
    for (const input of optionInputs(form)) {
      input.checked = chosen.includes(input.value);
    }
  },

  accepts(form, chosen) {
    const inputs = optionInputs(form);
    const known = new Set(inputs.map((input) => input.value));
    const most = inputs[0]?.type === "radio" ? 1 : known.size;
    const distinct = new Set(chosen).size === chosen.length;
    return distinct && chosen.length <= most && chosen.every((id) => known.has(id));
  },

  remarks(key, chosen) {
    if (key.kind !== "multiple") {
      return chosen.map((id) => ({ id, word: null }));
    }
    const missed = key.correct.filter((id) => !chosen.includes(id));
    return [
      ...chosen.map((id) => ({ id, word: chosenWord(key.correct.includes(id)) })),
      ...missed.map((id) => ({ id, word: /** @type {const} */ ("option_missed") })),
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
 * @param {boolean} belongs
 * @returns {"option_right" | "option_wrong"}
 */
function chosenWord(belongs) {
  return belongs ? "option_right" : "option_wrong";
}
