// Which questions of a quiz are asked and in what order, when authors leave that to chance.

import { chance, drawn, shuffled } from "../core/draw.js";
import { fill } from "../core/words.js";
import { inlineJson, part, parts } from "./page.js";

/** @typedef {import("./question.js").QuestionView} QuestionView */
/** @typedef {Readonly<Record<string, string>>} Words */

/**
 * What the page says about chance, and the order that the authors wrote.
 *
 * @typedef {object} Layout
 * @property {boolean} isByChance
 * @property {readonly string[]} shuffle
 * @property {readonly (readonly [string, number])[]} draws
 * @property {readonly HTMLElement[]} forms of all questions, also those that are not graded
 * @property {ReadonlyMap<HTMLElement, readonly Element[]>} lists the lists that may be shuffled
 * @property {HTMLElement} end what comes after the questions
 */

/**
 * @param {HTMLElement} quiz
 * @returns {Layout}
 */
export function layoutOf(quiz) {
  const { shuffle, draws } = inlineJson(quiz, "chance");
  const forms = /** @type {NodeListOf<HTMLElement>} */ (quiz.querySelectorAll(".wv-question"));
  const lists = shuffle.includes("options") ? parts(quiz, "shuffled") : [];
  return {
    isByChance: shuffle.length + draws.length > 0,
    shuffle,
    draws,
    forms: [...forms],
    lists: new Map(lists.map((list) => [list, [...list.children]])),
    end: part(quiz, "end"),
  };
}

/** @returns {number} a whole number by chance, from which all other chance follows */
export function newSeed() {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/**
 * Put the questions and their options in the order that a seed gives.
 *
 * @param {Layout} layout
 * @param {number} seed
 * @returns {Set<string>} the ids of the questions that are asked
 */
export function arrange(layout, seed) {
  const random = chance(seed);
  const graded = layout.forms.filter((form) => form.hasAttribute("data-graded"));
  const tickets = graded.map((form) => ({
    id: form.dataset["question"] ?? "",
    pool: form.dataset["pool"] ?? "",
    pinned: isPinned(form),
  }));
  const asked = drawn(tickets, layout.draws, random);
  if (layout.shuffle.includes("questions")) {
    layout.end.before(...shuffled(layout.forms, random, isPinned));
  }
  for (const [list, items] of layout.lists) {
    list.replaceChildren(...shuffled(items, random, isPinned));
  }
  return asked;
}

/**
 * Number the questions that are asked, in the order of the page, and hide the answers to the others.
 *
 * @param {HTMLElement} quiz
 * @param {readonly QuestionView[]} questions in the order of the page
 * @param {ReadonlySet<string>} asked
 * @param {Words} words
 */
export function renumber(quiz, questions, asked, words) {
  const left = new Set(questions.filter(({ id }) => !asked.has(id)).map(({ form }) => form));
  const forms = /** @type {NodeListOf<HTMLElement>} */ (quiz.querySelectorAll(".wv-question"));
  const shown = [...forms].filter((form) => !left.has(/** @type {HTMLFormElement} */ (form)));
  shown.forEach((form, at) => {
    const number = at + 1;
    const name = fill(words["question_of"] ?? "", { number, total: shown.length });
    part(form, "number").textContent = name;
    parts(form, "name").forEach((place) => (place.textContent = ` (${name})`));
    const answers = part(quiz, `answer-${form.dataset["question"]}`);
    part(answers, "number").textContent = fill(words["question"] ?? "", { number });
  });
  for (const { id, answers } of questions) {
    answers.hidden = !asked.has(id);
  }
}

/**
 * @param {Element} element
 * @returns {boolean}
 */
function isPinned(element) {
  return element.hasAttribute("data-pinned");
}
