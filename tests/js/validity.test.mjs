import assert from "node:assert/strict";
import { test } from "node:test";

import {
  isDone,
  monthsLater,
  standing,
  validMonths,
} from "../../src/waakvlam/static/js/core/validity.js";
import { cases } from "./cases.mjs";

const STEP = { module: "signalen", quiz: "signalen", revision: 3, retakeFrom: 2, passMark: 70 };
const COMPLETION = {
  quiz: "signalen",
  revision: 3,
  score: 7,
  max: 8,
  attempts: 1,
  day: "20261123",
  language: "nl",
  first: "11101111",
};
const EVERYBODY = { modules: ["signalen"], municipalities: [], workplaces: [], months: 24 };
const DESK = { ...EVERYBODY, municipalities: ["aalten"], workplaces: ["balie"], months: 12 };

for (const { name, day, months, until } of cases("months.json")) {
  test(`months later: ${name}`, () => assert.equal(monthsLater(day, months), until));
}

test("the shortest limit for somebody counts, and none when there is none", () => {
  const limits = [EVERYBODY, DESK];
  assert.equal(validMonths(limits, "signalen", "aalten", "balie"), 12);
  assert.equal(validMonths(limits, "signalen", "aalten", "wijkteam"), 24);
  assert.equal(validMonths(limits, "signalen", "", ""), 24);
  assert.equal(validMonths(limits, "basis", "aalten", "balie"), 0);
});

/**
 * @param {object} change
 * @param {number} months
 * @param {string} today
 */
function state(change, months = 0, today = "20261124") {
  return standing(STEP, { ...COMPLETION, ...change }, months, today).state;
}

test("a result is done, or older than a quiz that was renewed, or asks for another", () => {
  assert.equal(state({}), "done");
  assert.equal(state({ revision: 2 }), "older");
  assert.equal(state({ revision: 1 }), "renewed");
  assert.equal(standing(STEP, undefined, 12, "20261124").state, "open");
});

test("a result below the pass mark is no result", () => {
  assert.equal(state({ score: 5 }), "open");
  assert.equal(state({ score: 0 }), "open");
});

test("a result counts on its last day and not on the day after", () => {
  assert.equal(state({}, 1, "20261223"), "done");
  assert.equal(state({}, 1, "20261224"), "expired");
  assert.equal(state({ revision: 1 }, 1, "20261224"), "renewed");
  assert.equal(standing(STEP, COMPLETION, 1, "20261124").until, "20261223");
});

test("what is done needs nothing more", () => {
  const states = /** @type {const} */ (["done", "older", "open", "renewed", "expired"]);
  const done = states.filter((name) => isDone({ state: name, day: "", until: "" }));
  assert.deepEqual(done, ["done", "older"]);
});
