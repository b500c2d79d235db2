import assert from "node:assert/strict";
import { test } from "node:test";

import { merged } from "../../src/waakvlam/static/js/core/merged.js";
import {
  better,
  NO_PROGRESS,
  readProgress,
  withCompletion,
  writeProgress,
} from "../../src/waakvlam/static/js/core/progress.js";

const completion = {
  quiz: "signalen",
  revision: 2,
  score: 7,
  max: 8,
  attempts: 1,
  day: "20261123",
  language: "nl",
  first: "11101111",
};
const kept = {
  version: 1,
  owner: "7k2m9qxz4w1a",
  municipality: "alphen-chaam",
  workplace: "balie",
  completions: { signalen: completion },
};

/** @param {object} change */
function read(change) {
  return readProgress(JSON.stringify({ ...kept, ...change }));
}

/** @param {object} change */
function readWith(change) {
  return read({ completions: { signalen: { ...completion, ...change } } })?.completions.size;
}

test("what is written is read again", () => {
  const progress = read({});
  assert.ok(progress);
  assert.deepEqual(readProgress(writeProgress(progress)), progress);
  assert.deepEqual(progress.completions.get("signalen"), completion);
});

for (const text of ["x".repeat(60000), "", "{", "[]", "null", "1", '"x"', "{}", '{"version":2}']) {
  test(`not ours: ${text.slice(0, 20)}`, () => assert.equal(readProgress(text), null));
}

test("text that is far too long is not even parsed", () => {
  assert.equal(readProgress(JSON.stringify({ ...kept, more: "x".repeat(200000) })), null);
});

test("single fields that do not fit are empty, the rest stays", () => {
  const progress = read({ owner: "<img>", municipality: "__proto__", workplace: 7 });
  assert.deepEqual(
    [progress?.owner, progress?.municipality, progress?.workplace, progress?.completions.size],
    ["", "", "", 1],
  );
});

const REFUSED = [
  { quiz: "ander" },
  { revision: 0 },
  { revision: "2" },
  { revision: 1000001 },
  { score: 9 },
  { score: -1 },
  { score: 7.5 },
  { score: null },
  { max: 0 },
  { max: 201 },
  { attempts: 0 },
  { attempts: 10000 },
  { day: "20261332" },
  { day: "20270229" },
  { day: "2026-11-23" },
  { day: 20261123 },
  { language: "nld" },
  { language: "<b" },
  { first: "1110111" },
  { first: "11101112" },
  { first: undefined },
];

for (const change of REFUSED) {
  test(`a completion is left out with ${JSON.stringify(change)}`, () => {
    assert.equal(readWith(change), 0);
  });
}

test("names of object prototypes change nothing", () => {
  const text = `{"version":1,"completions":{"__proto__":{"checked":true},"constructor":{},"toString":1}}`;
  assert.equal(readProgress(text)?.completions.size, 0);
  assert.equal(Object.hasOwn(Object.prototype, "checked"), false);
});

test("completions in any other form than an object are none", () => {
  for (const completions of [[completion], "x", 1, null]) {
    assert.equal(read({ completions })?.completions.size, 0);
  }
});

test("the newest revision wins, then the newest day, then the best score", () => {
  const older = { ...completion, revision: 1, score: 8 };
  const lower = { ...completion, score: 6 };
  const later = { ...completion, score: 6, day: "20270101" };
  assert.equal(better(completion, older), completion);
  assert.equal(better(completion, lower), completion);
  assert.equal(better(completion, later), later);
  assert.equal(better(undefined, older), older);
});

test("scores of quizzes of different length are compared by share", () => {
  const short = { ...completion, score: 4, max: 4 };
  assert.equal(better(completion, short), short);
});

test("a full receipt takes no new quiz, but renews one that it has", () => {
  const many = Array.from({ length: 200 }, (_, number) => `q${number}`);
  const full = new Map(many.map((quiz) => [quiz, { ...completion, quiz }]));
  assert.equal(withCompletion(full, completion).has("signalen"), false);
  const renewed = { ...completion, quiz: "q7", score: 8 };
  assert.equal(withCompletion(full, renewed).get("q7"), renewed);
});

test("the module that was opened last is kept, and empty when it is no id", () => {
  const progress = read({ last: "wat-is-mensenhandel" });
  assert.equal(progress?.last, "wat-is-mensenhandel");
  assert.ok(progress);
  assert.equal(readProgress(writeProgress(progress))?.last, "wat-is-mensenhandel");
  assert.equal(read({ last: "<b>" })?.last, "");
  assert.equal(read({})?.last, "");
});

test("progress from elsewhere is joined with what is here, the better result of each quiz", () => {
  const here = read({ completions: { signalen: completion }, owner: "000000000000" });
  const older = { ...completion, day: "20261001" };
  const basis = { ...completion, quiz: "basis" };
  const there = read({ completions: { signalen: older, basis }, workplace: "" });
  assert.ok(here && there);
  const joined = merged(here, there);
  assert.deepEqual([...joined.completions.values()], [completion, basis]);
  assert.deepEqual([joined.owner, joined.workplace], [kept.owner, "balie"]);
  assert.deepEqual(merged(here, NO_PROGRESS), here);
});
