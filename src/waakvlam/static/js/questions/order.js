// Steps that are put in order, by buttons or by choosing a number.

import { fill } from "../core/words.js";
import { part } from "../elements/page.js";
import { remark } from "./remarks.js";

/** @type {import("./kinds.js").Kind} */
export const order = {
  missing: "order_first",

  points({ correct }, answer) {
    const same = Array.isArray(answer) && answer.length === correct.length;
    return Number(same && answer.every((id, index) => id === correct[index]));
  },

  read(form) {
    const steps = stepsIn(form);
    const moved = steps.some((step, index) => startOf(step) !== index);
    return moved ? steps.map(stepId) : null;
  },

  write(form, answer) {
    /** @param {HTMLElement} step */
    const place = (step) => (answer ? answer.indexOf(stepId(step)) : startOf(step));
    part(form, "steps").append(...stepsIn(form).sort((one, other) => place(one) - place(other)));
    writeNumbers(form);
    part(form, "moved").textContent = "";
  },

  accepts(form, answer) {
    const ids = stepsIn(form).map(stepId);
    return Array.isArray(answer) && answer.length === ids.length && ids.every((id) => answer.includes(id));
  },

  feedback({ key, answers, words }, answer) {
    /** @type {readonly string[]} */
    const correct = key["correct"];
    return correct.map((id, index) => {
      const word = words[answer[index] === id ? "order_right" : "order_belongs"] ?? "";
      return remark(answers, `step-${id}`, fill(word, { place: index + 1 }));
    });
  },

  wake(form, words) {
    const steps = part(form, "steps");
    steps.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) {
        moveStep(form, target, Number(target.value) - 1, words);
      }
    });
    steps.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button) {
        const now = stepsIn(form).findIndex((step) => step.contains(button));
        moveStep(form, button, now + Number(button.value), words);
        form.dispatchEvent(new Event("change"));
      }
    });
  },
};

/**
 * Move the step of a field or button, and say where it stands now.
 *
 * @param {HTMLElement} form
 * @param {HTMLElement} control keeps the focus
 * @param {number} place where to, from 0
 * @param {import("./kinds.js").Words} words
 */
function moveStep(form, control, place, words) {
  const others = stepsIn(form).filter((step) => !step.contains(control));
  const step = /** @type {HTMLElement} */ (control.closest("[data-step]"));
  const to = Math.max(0, Math.min(place, others.length));
  part(form, "steps").insertBefore(step, others[to] ?? null);
  writeNumbers(form);
  control.focus();
  const values = { step: part(step, "text").textContent ?? "", place: to + 1, count: others.length + 1 };
  part(form, "moved").textContent = fill(words["order_moved"] ?? "", values);
}

/**
 * @param {HTMLElement} form
 */
function writeNumbers(form) {
  stepsIn(form).forEach((step, index) => {
    const field = step.querySelector("select");
    if (field) {
      field.selectedIndex = index;
    }
  });
}

/**
 * @param {HTMLElement} form
 * @returns {HTMLElement[]} in the order of the page
 */
function stepsIn(form) {
  return Array.from(part(form, "steps").children, (step) => /** @type {HTMLElement} */ (step));
}

/**
 * @param {HTMLElement} step
 * @returns {string}
 */
function stepId(step) {
  return step.dataset["step"] ?? "";
}

/**
 * @param {HTMLElement} step
 * @returns {number}
 */
function startOf(step) {
  return Number(step.dataset["start"]);
}
