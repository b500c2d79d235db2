import assert from "node:assert/strict";
import { test } from "node:test";

import { candidates, drawAgain } from "../../src/waakvlam/static/js/core/refresh.js";
import {
  readRefreshed,
  storedRefreshed,
  withRefreshed,
} from "../../src/waakvlam/static/js/core/refreshed.js";

const facts = { revision: 2, passMark: 70, questions: /** @type {[string, number][]} */ ([["a", 0], ["b", 1], ["c", 3]]) };
const passed = { quiz: "q", revision: 2, score: 3, max: 4, attempts: 1, day: "20261101", language: "nl", first: "10--" };

/** @param {object} change @param {Map<string, {day: string, right: boolean}>} [refreshed] */
function found(change, refreshed = new Map()) {
  return candidates(new Map([["q", facts]]), new Map([["q", { ...passed, ...change }]]), refreshed);
}

test("questions of a quiz that was passed can come again, with what is known of them", () => {
  assert.deepEqual(found({}), [
    { quiz: "q", question: "a", wrong: false, day: "20261101" },
    { quiz: "q", question: "b", wrong: true, day: "20261101" },
    { quiz: "q", question: "c", wrong: false, day: "" },
  ]);
});

test("a quiz that was not passed gives none", () => {
  assert.deepEqual(found({ score: 2 }), []);
});

test("of another revision it is not known what was wrong", () => {
  assert.deepEqual(found({ revision: 1 }).map(({ wrong, day }) => [wrong, day]), [
    [false, ""],
    [false, ""],
    [false, ""],
  ]);
});

test("what was asked again counts more than the quiz", () => {
  const again = new Map([["b", { day: "20261120", right: true }], ["a", { day: "20261121", right: false }]]);
  assert.deepEqual(found({}, again).slice(0, 2), [
    { quiz: "q", question: "a", wrong: true, day: "20261121" },
    { quiz: "q", question: "b", wrong: false, day: "20261120" },
  ]);
});

test("wrong comes first, then what was asked longest ago", () => {
  const all = [
    ["right-new", false, "20261120"],
    ["wrong-new", true, "20261121"],
    ["never", false, ""],
    ["wrong-old", true, "20261001"],
    ["right-old", false, "20260101"],
  ].map(([question, wrong, day]) => ({ quiz: "q", question, wrong, day }));
  // @ts-expect-error the rows above are of mixed types
  const drawn = drawAgain(all, 4, () => 0.5);
  assert.deepEqual(drawn.map(({ question }) => question), ["wrong-old", "wrong-new", "never", "right-old"]);
});

test("what is stored is read again, and the newest day counts", () => {
  const one = new Map([["a", { day: "20261101", right: true }], ["b", { day: "20261103", right: true }]]);
  const other = new Map([["a", { day: "20261102", right: false }], ["b", { day: "20261102", right: false }]]);
  const all = withRefreshed(one, other);
  assert.deepEqual(storedRefreshed(all), { version: 1, questions: { a: "20261102-", b: "20261103+" } });
  assert.deepEqual(readRefreshed(JSON.parse(JSON.stringify(storedRefreshed(all)))), all);
});

for (const stored of [null, undefined, 7, "x", [], {}, { version: 2, questions: { a: "20261102-" } }, { version: 1 },
  { version: 1, questions: null }, { version: 1, questions: ["20261102-"] },
  { version: 1, questions: { "<img>": "20261102-", a: "20261302-", b: "20261102*", c: { day: 1 }, __proto__: "20261102-" } }]) {
  test(`hostile: ${JSON.stringify(stored)}`, () => assert.equal(readRefreshed(stored).size, 0));
}
