import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";

import { grade } from "../../src/waakvlam/static/js/core/grade.js";
import { cases } from "./cases.mjs";

for (const file of readdirSync(new URL("../cases/grading/", import.meta.url))) {
  for (const { name, key, answer, points } of cases(`grading/${file}`)) {
    test(name, () => assert.equal(grade(key, answer), points));
  }
}

test("a kind that does not exist is refused", () => {
  assert.throws(() => grade({ kind: "constructor", correct: ["a"] }, ["a"]), RangeError);
});
