import assert from "node:assert/strict";
import { test } from "node:test";

import { scorm12Dialect } from "../../src/waakvlam/static/js/transports/scorm12.js";
import { scorm2004Dialect } from "../../src/waakvlam/static/js/transports/scorm2004.js";
import { patternOf, responseOf } from "../../src/waakvlam/static/js/transports/responses.js";

const known = (values) => (name) => values[name] ?? "";

test("durations, in the form of each version", () => {
  assert.equal(scorm12Dialect.duration(3723.456), "0001:02:03.45");
  assert.equal(scorm12Dialect.duration(1e9), "9999:00:00.00");
  assert.equal(scorm2004Dialect.duration(3723.456), "PT1H2M3.45S");
});

test("a score is rounded down, and a lower one after passing is not told", () => {
  const closing = scorm12Dialect.closing({ right: 2, max: 3, passed: false }, known({}));
  assert.deepEqual(Object.fromEntries(closing), {
    "cmi.core.score.min": "0",
    "cmi.core.score.max": "100",
    "cmi.core.score.raw": "66.66",
    "cmi.core.lesson_status": "failed",
  });
  const passed = known({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "80" });
  assert.deepEqual(scorm12Dialect.closing({ right: 2, max: 3, passed: false }, passed), []);
  assert.deepEqual(scorm12Dialect.closing({ right: 3, max: 4, passed: true }, passed), []);
  assert.equal(scorm12Dialect.closing({ right: 4, max: 4, passed: true }, passed).length, 4);
});

test("what has a status keeps it when a session begins", () => {
  assert.deepEqual(scorm12Dialect.opening(known({})), [["cmi.core.lesson_status", "incomplete"]]);
  assert.deepEqual(scorm12Dialect.opening(known({ "cmi.core.lesson_status": "passed" })), []);
});

test("answers in the words of xAPI, and in letters for SCORM 1.2", () => {
  const key = { kind: "match", correct: { een: "x", twee: "y" } };
  const response = responseOf(key, { een: "x", twee: "z" });
  assert.equal(patternOf(response), "een[.]x[,]twee[.]z");
  const interaction = { type: "matching", text: "", correct: [], patterns: [], lists: { source: ["een", "twee"], target: ["x", "y", "z"] } };
  const answered = { id: "v", interaction, response, points: 0.5, seconds: 1 };
  const pairs = Object.fromEntries(scorm12Dialect.interaction(answered, "i"));
  assert.deepEqual([pairs["i.student_response"], pairs["i.result"]], ["1.a,2.c", "0.5"]);
});

test("text that looks like a sign between parts is told apart", () => {
  assert.equal(patternOf([["a[,]b"], ["c"]]), "a[, ]b[,]c");
});
