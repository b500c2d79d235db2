import assert from "node:assert/strict";
import { test } from "node:test";

import {
  ask,
  begin,
  beginAgain,
  check,
  choose,
  finish,
  isBegun,
  recall,
  retryWrong,
  score,
  unchecked,
  wrong,
} from "../../src/waakvlam/static/js/core/state.js";

const fresh = begin(["een", "twee"]);

test("only the first check of a question counts as first", () => {
  const state = check(check(fresh, "een", ["x"], 0), "een", ["y"], 1);
  assert.equal(score(state, 70).first, "0-");
  assert.equal(score(state, 70).right, 1);
});

test("the first wrong option that was chosen is told by its letter, and no later one", () => {
  const state = check(check(fresh, "een", ["x"], 0, "k"), "een", ["z"], 0, "q");
  assert.equal(score(check(state, "twee", ["y"], 1), 70).first, "k1");
  assert.equal(score(beginAgain(state), 70).first, "k-");
});

test("checking twice in a row says the same as once", () => {
  const once = check(fresh, "een", ["y"], 1);
  assert.deepEqual(check(once, "een", ["y"], 1), once);
});

test("another choice makes a check and a score out of date", () => {
  const done = finish(check(check(fresh, "een", ["x"], 1), "twee", ["x"], 1));
  const changed = choose(done, "een", ["y"]);
  assert.equal(changed.finished, false);
  assert.deepEqual(unchecked(changed), ["een"]);
  assert.equal(score(changed, 70).right, 1);
});

test("a state is never changed in place", () => {
  check(fresh, "een", ["x"], 1);
  assert.deepEqual(fresh, begin(["een", "twee"]));
});

test("beginning again counts an attempt and keeps what was first", () => {
  const again = beginAgain(check(fresh, "een", ["x"], 0));
  assert.equal(again.attempts, 2);
  assert.deepEqual(unchecked(again), ["een", "twee"]);
  assert.equal(score(check(again, "een", ["y"], 1), 70).first, "0-");
});

test("trying the wrong ones again keeps what was right and counts an attempt", () => {
  const done = finish(check(check(fresh, "een", ["x"], 1), "twee", ["x"], 0.5));
  const again = retryWrong(done);
  assert.deepEqual([again.attempts, again.finished], [2, false]);
  assert.deepEqual(unchecked(again), ["twee"]);
  assert.deepEqual(again.answers.get("een"), { ...done.answers.get("een"), settled: true });
  const right = finish(check(again, "twee", ["y"], 1));
  assert.deepEqual(score(right, 100), { right: 2, max: 2, passed: true, first: "10" });
  assert.equal(right.answers.get("een")?.settled, false);
});

test("not knowing is checked, gives nothing and is not right at first", () => {
  const state = check(fresh, "een", null, 0);
  assert.deepEqual(unchecked(state), ["twee"]);
  assert.deepEqual(wrong(state), ["een"]);
  assert.equal(score(check(state, "een", ["x"], 1), 50).first, "0-");
});

test("only what is asked counts, and what was first of the others stays", () => {
  const one = ask(check(fresh, "een", ["x"], 0), new Set(["twee"]), 7);
  assert.deepEqual([unchecked(one), wrong(one), one.seed], [["twee"], [], 7]);
  const right = check(one, "twee", ["y"], 1);
  assert.deepEqual(score(right, 100), { right: 1, max: 1, passed: true, first: "01" });
});

test("attempts stop at the highest number that a receipt can hold", () => {
  assert.equal(beginAgain({ ...fresh, attempts: 9999 }).attempts, 9999);
});

test("a pass mark is met exactly, without rounding", () => {
  const ids = Array.from({ length: 10 }, (_, number) => `v${number}`);
  const right = ids.slice(0, 7).reduce((state, id) => check(state, id, ["x"], 1), begin(ids));
  assert.equal(score(right, 70).passed, true);
  assert.equal(score(right, 71).passed, false);
});

test("parts of points add up, and the score is rounded down", () => {
  const ids = ["een", "twee", "drie"];
  const thirds = ids.reduce((state, id) => check(state, id, ["x"], 1 / 3), begin(ids));
  assert.deepEqual(score(thirds, 33), { right: 1, max: 3, passed: true, first: "000" });
  const half = check(check(begin(ids), "een", ["x"], 1), "twee", ["x"], 0.5);
  assert.deepEqual(score(half, 34), { right: 1, max: 3, passed: false, first: "10-" });
});

test("a quiz without questions is never passed", () => {
  assert.equal(score(begin([]), 1).passed, false);
});

test("what is partly right has to be looked at again", () => {
  assert.deepEqual(wrong(check(fresh, "een", ["x"], 0.5)), ["een"]);
});

test("only checked answers that are not right are wrong", () => {
  const state = check(choose(fresh, "een", ["x"]), "twee", ["x"], 0);
  assert.deepEqual(wrong(state), ["twee"]);
});

test("a quiz is begun once there is anything to lose", () => {
  assert.equal(isBegun(fresh), false);
  assert.equal(isBegun(choose(fresh, "een", ["x"])), true);
  assert.equal(isBegun(beginAgain(check(fresh, "een", ["x"], 1))), true);
});

test("what is recalled from elsewhere is not right before it is graded here", () => {
  const state = recall(fresh, "een", ["x"], { first: "1", settled: false });
  assert.equal(score(state, 70).right, 0);
  assert.equal(score(state, 70).first, "1-");
});

test("ids of object prototypes are ids like any other", () => {
  const state = check(begin(["constructor", "to-string"]), "constructor", ["x"], 1);
  assert.deepEqual(unchecked(state), ["to-string"]);
  assert.equal(Object.hasOwn(Object.prototype, "checked"), false);
});
