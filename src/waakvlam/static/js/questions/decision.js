// A story in steps: one at a time, each choice leads on, until an end is reached.

import { inlineJson, part } from "../elements/page.js";
import { remark } from "./remarks.js";

/** @typedef {import("../core/grade.js").Key} Key */

/** @type {import("./kinds.js").Kind} */
export const decision = {
  missing: "decision_first",

  points(key, answer) {
    return Number(key["good"].includes(placeAfter(key, answer)));
  },

  read(form) {
    const way = wayGone(form);
    return isEnd(keyOf(form), placeAfter(keyOf(form), way)) ? way : null;
  },

  write(form, answer) {
    show(form, answer ?? []);
  },

  accepts(form, answer) {
    return isEnd(keyOf(form), placeAfter(keyOf(form), answer));
  },

  draft(form) {
    const way = wayGone(form);
    return way.length > 0 && this.read(form) === null ? way : null;
  },

  continues(form, draft) {
    return placeAfter(keyOf(form), draft) !== undefined;
  },

  feedback({ key, answers, words }, answer) {
    const end = placeAfter(key, answer);
    return [
      remark(answers, `end-${end}`),
      ...answer.map((/** @type {string} */ choice, /** @type {number} */ index) => {
        const step = placeAfter(key, answer.slice(0, index));
        return remark(answers, `choice-${step}--${choice}`, words["decision_chose"]);
      }),
    ];
  },

  wake(form) {
    part(form, "story").classList.add("wv-story--awake");
    show(form, []);
    form.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("[data-choice]") : null;
      if (link instanceof HTMLElement) {
        event.preventDefault();
        follow(form, link.dataset["choice"] ?? "");
      }
    });
  },
};

/**
 * Go on by a choice, or back to the beginning without one.
 *
 * @param {HTMLElement} form
 * @param {string} choice
 */
function follow(form, choice) {
  const place = show(form, choice ? [...wayGone(form), choice] : []);
  form.dispatchEvent(new Event("change"));
  part(place, "place-title").focus();
}

/**
 * Show the place to which a way leads, and no other.
 *
 * @param {HTMLElement} form
 * @param {readonly string[]} way
 * @returns {HTMLElement}
 */
function show(form, way) {
  const story = part(form, "story");
  const shown = `place-${placeAfter(keyOf(form), way)}`;
  story.dataset["way"] = way.join(" ");
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (story.querySelectorAll(".wv-place"))) {
    place.hidden = place.dataset["part"] !== shown;
  }
  return part(story, shown);
}

/**
 * @param {HTMLElement} form
 * @returns {string[]}
 */
function wayGone(form) {
  return part(form, "story").dataset["way"]?.split(" ").filter(Boolean) ?? [];
}

/**
 * Return the step or end to which a way leads; nothing when it cannot be gone.
 *
 * @param {Key} key
 * @param {unknown} way any value
 * @returns {string | undefined}
 */
function placeAfter(key, way) {
  /** @type {string | undefined} */
  let place = Array.isArray(way) ? key["first"] : undefined;
  for (const choice of Array.isArray(way) ? way : []) {
    const choices = Object.hasOwn(key["steps"], place ?? "") ? key["steps"][place ?? ""] : {};
    const known = typeof choice === "string" && Object.hasOwn(choices, choice);
    place = known ? choices[choice] : undefined;
  }
  return place;
}

/**
 * @param {Key} key
 * @param {string | undefined} place
 * @returns {boolean}
 */
function isEnd(key, place) {
  return place !== undefined && !Object.hasOwn(key["steps"], place);
}

/**
 * @param {HTMLElement} form
 * @returns {Key}
 */
function keyOf(form) {
  return inlineJson(form, "key");
}
