import assert from "node:assert/strict";
import { test } from "node:test";

import { readFragment } from "../../src/waakvlam/static/js/core/fragment.js";
import { pack, unpack } from "../../src/waakvlam/static/js/core/packed.js";
import { ask, begin, check, choose, finish, retryWrong } from "../../src/waakvlam/static/js/core/state.js";

const IDS = ["een", "twee", "drie", "vier"];
const PLACE = { quiz: "signalen", revision: 2 };
const PLAN = {
  mark: "0a1b2c3d",
  words: { een: ["a", "b"], twee: ["x", "y", "z"], drie: ["p", "q"], vier: [] },
};
const fresh = ask(begin(IDS), new Set(IDS), 7);

/** Pack, unpack, and read what the quiz would find in its address. */
const through = (state, drafts = new Map(), plan = PLAN) =>
  readFragment(unpack(pack(state, drafts, PLAN), PLACE, IDS, plan), PLACE);

test("answers of every form come back as they were", () => {
  const answers = { een: ["b"], twee: ["z", "x"], drie: { p: "q" }, vier: "Bel; ~ 112" };
  const state = Object.entries(answers).reduce((so, [id, answer]) => check(so, id, answer, 1), fresh);
  const back = through(finish(state));
  assert.deepEqual(Object.fromEntries([...back.answers].map(([id, given]) => [id, given.answer])), answers);
  assert.deepEqual([back.finished, back.attempts, back.seed], [true, 1, 7]);
});

test("what was first and what was not known come back too", () => {
  const state = check(check(check(fresh, "een", ["a"], 0), "een", ["b"], 1), "twee", null, 0);
  const back = through(state);
  assert.deepEqual([back.answers.get("een").first, back.answers.get("twee").first], ["0", "0"]);
  assert.deepEqual(back.answers.get("twee").answer, null);
});

test("a second attempt keeps its number and what was right", () => {
  const done = finish(IDS.reduce((so, id) => check(so, id, PLAN.words[id].slice(0, 1), id === "een" ? 1 : 0), fresh));
  const back = through(retryWrong(done));
  assert.deepEqual([back.attempts, back.finished], [2, false]);
  assert.deepEqual(IDS.map((id) => back.answers.get(id).settled), [true, false, false, false]);
});

test("a draft comes back as a draft", () => {
  const back = through(choose(fresh, "twee", null), new Map([["twee", ["y"]]]));
  const { answer, draft, checked } = back.answers.get("twee");
  assert.deepEqual({ answer, draft, checked }, { answer: ["y"], draft: true, checked: false });
});

test("what belongs to another list of words is renewed, not misread", () => {
  const state = check(fresh, "een", ["b"], 1);
  assert.equal(through(state, new Map(), { ...PLAN, mark: "ffffffff" }), "renewed");
});

test("what is empty, of another version or damaged gives nothing", () => {
  for (const text of ["", "2;0a1b2c3d;1;0;7;4[1", "rommel"]) {
    assert.equal(unpack(text, PLACE, IDS, PLAN), "");
  }
});

test("questions that nothing was done with take no room", () => {
  assert.equal(pack(fresh, new Map(), PLAN), "1;0a1b2c3d;1;0;7");
  assert.ok(pack(check(fresh, "een", ["b"], 1), new Map(), PLAN).length < 25);
});
