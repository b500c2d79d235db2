import assert from "node:assert/strict";
import { test } from "node:test";

import { newlyChecked } from "../../src/waakvlam/static/js/core/answered.js";
import { begin, beginAgain, check, choose } from "../../src/waakvlam/static/js/core/state.js";

const fresh = begin(["een", "twee"]);

test("an answer is told when it is checked, not when it is chosen", () => {
  const chosen = choose(fresh, "een", ["a"]);
  assert.deepEqual(newlyChecked(fresh, chosen), []);
  assert.deepEqual(newlyChecked(chosen, check(chosen, "een", ["a"], 1)), ["een"]);
});

test("the same answer checked again is told once, another answer again", () => {
  const once = check(fresh, "een", ["a"], 0);
  assert.deepEqual(newlyChecked(once, check(once, "een", ["a"], 0)), []);
  assert.deepEqual(newlyChecked(once, check(once, "een", ["b"], 1)), ["een"]);
});

test("the same answer in a new attempt is told again, in the order of the file", () => {
  const done = check(check(fresh, "twee", ["x"], 1), "een", null, 0);
  const again = beginAgain(done);
  assert.deepEqual(newlyChecked(again, check(check(again, "twee", ["x"], 1), "een", null, 0)), ["een", "twee"]);
});
