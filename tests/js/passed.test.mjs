import assert from "node:assert/strict";
import { test } from "node:test";

import { isPassedAlong, readPassed, writePassed } from "../../src/waakvlam/static/js/core/passed.js";
import { readProgress } from "../../src/waakvlam/static/js/core/progress.js";

const completion = {
  quiz: "signalen",
  revision: 2,
  score: 3,
  max: 3,
  attempts: 1,
  day: "20261123",
  language: "nl",
  first: "111",
};
const progress = /** @type {import("../../src/waakvlam/static/js/core/progress.js").Progress} */ (
  readProgress(
    JSON.stringify({
      version: 1,
      owner: "7k2m9qxz4w1a",
      municipality: "alphen-chaam",
      workplace: "balie",
      completions: { signalen: completion },
    }),
  )
);

test("what is passed along is read again", () => {
  const hash = writePassed(progress);
  assert.ok(isPassedAlong(hash));
  assert.deepEqual(readPassed(hash), progress);
});

test("what anybody else wrote is not read", () => {
  for (const hash of ["", "#wv=1;x", "#wv-passed=", "#wv-passed=%", "#wv-passed=null", "#wv-passed=%7B"]) {
    assert.equal(readPassed(hash), null, hash);
  }
});
