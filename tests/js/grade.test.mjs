import assert from "node:assert/strict";
import { test } from "node:test";

import { grade } from "../../src/waakvlam/static/js/core/grade.js";
import { cases } from "./cases.mjs";

for (const { name, key, chosen, right } of cases("grading.json")) {
  test(name, () => assert.equal(grade(key, chosen), right));
}

test("a kind that does not exist is refused", () => {
  assert.throws(() => grade({ kind: "constructor", correct: ["a"] }, ["a"]), RangeError);
});
