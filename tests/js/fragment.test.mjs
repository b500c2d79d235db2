import assert from "node:assert/strict";
import { test } from "node:test";

import {
  isCarried,
  readFragment,
  writeFragment,
} from "../../src/waakvlam/static/js/core/fragment.js";
import { begin, check, choose, finish, retryWrong } from "../../src/waakvlam/static/js/core/state.js";

const place = { quiz: "signalen", revision: 3 };
const head = "#wv=2;signalen;3;1;0;0";

test("what is written is read again", () => {
  const chosen = choose(begin(["een", "twee", "drie"]), "twee", ["a", "b"]);
  const state = finish({ ...check(chosen, "een", ["x"], 0), attempts: 12, seed: 4294967295 });
  const carried = readFragment(writeFragment(place, state), place);
  assert.deepEqual(carried, {
    answers: new Map([
      ["een", { answer: ["x"], checked: true, settled: false, first: "0" }],
      ["twee", { answer: ["a", "b"], checked: false, settled: false, first: "-" }],
      ["drie", { answer: null, checked: false, settled: false, first: "-" }],
    ]),
    attempts: 12,
    finished: true,
    seed: 4294967295,
  });
});

test("values with separators, spaces and signs survive", () => {
  const values = ["a,b;c:d", "é ✓ %", "#wv=", "<script>"];
  const state = choose(begin(["een"]), "een", values);
  const carried = readFragment(writeFragment(place, state), place);
  assert.deepEqual(carried, {
    answers: new Map([["een", { answer: values, checked: false, settled: false, first: "-" }]]),
    attempts: 1,
    finished: false,
    seed: 0,
  });
});

test("an answer may be any small JSON value", () => {
  const value = { een: "é", twee: ["a", 1, true, null], __proto__x: {} };
  const carried = readFragment(writeFragment(place, choose(begin(["een"]), "een", value)), place);
  assert.ok(carried && carried !== "renewed");
  assert.deepEqual(carried.answers.get("een")?.answer, value);
});

test("what is settled while the wrong ones are tried again stays settled", () => {
  const state = check(check(begin(["een", "twee"]), "een", ["x"], 1), "twee", ["x"], 0);
  const carried = readFragment(writeFragment(place, retryWrong(state)), place);
  assert.ok(carried && carried !== "renewed");
  assert.deepEqual(
    [...carried.answers.values()],
    [
      { answer: ["x"], checked: true, settled: true, first: "1" },
      { answer: null, checked: false, settled: false, first: "0" },
    ],
  );
});

test("a fragment is safe in an address", () => {
  const state = choose(begin(["een"]), "een", ['"<>` é']);
  assert.match(writeFragment(place, state), /^#[\w=;:%.,-]+$/);
});

test("a quiz that was changed since is called renewed", () => {
  assert.equal(readFragment("#wv=2;signalen;2;1;0;7;een:1-:%22a%22", place), "renewed");
});

test("the letter of a wrong option goes along", () => {
  const carried = readFragment(`${head};een:1k:%5B%22a%22%5D`, place);
  assert.ok(carried && carried !== "renewed");
  assert.equal(carried.answers.get("een")?.first, "k");
});

test("an answer that does not fit is left out, the others stay", () => {
  const parts = [
    "een:10:%22a%22",
    "een",
    ":10:%22a%22",
    "Een:10:%22a%22",
    "__proto__:10:%22a%22",
    "twee:40:%22a%22",
    "twee:1X:%22a%22",
    "twee:10:a",
    "twee:10:%E0%A4%A",
    "twee:10:%5B",
    "twee:10:[]",
    "twee:10:<img>",
    "drie:0-:",
  ];
  const carried = readFragment(`${head};${parts.join(";")}`, place);
  assert.ok(carried && carried !== "renewed");
  assert.deepEqual([...carried.answers.keys()], ["een", "drie"]);
});

const REFUSED = [
  "",
  "#",
  "#vraag-3",
  '#"><script>alert(1)</script>',
  "#wv=",
  "#wv=2",
  "#wv=1;signalen;3;1;0;0",
  "#wv=2;ander;3;1;0;0;een:10:%22a%22",
  "#wv=2;signalen;03x;1;0;0",
  "#wv=2;signalen;3;0;0;0",
  "#wv=2;signalen;3;10000;0;0",
  "#wv=2;signalen;3;-1;0;0",
  "#wv=2;signalen;3;1;2;0",
  "#wv=2;__proto__;3;1;0;0",
  `${head};een:10:${"a".repeat(20000)}`,
  "#wv=2;signalen;3;1;0",
  "#wv=2;signalen;3;1;0;-1",
  "#wv=2;signalen;3;1;0;12345678901",
  "#WV=2;signalen;3;1;0;0",
];

for (const hash of REFUSED) {
  test(`nothing is read from ${JSON.stringify(hash.slice(0, 50))}`, () => {
    assert.equal(readFragment(hash, place), null);
  });
}

test("a fragment of ours is known by its beginning, also when it is damaged", () => {
  assert.equal(isCarried("#wv=%%%"), true);
  assert.equal(isCarried("#wvx"), false);
});

test("what is no answer yet goes along as a draft", () => {
  const drafts = new Map([["een", ["a", "b"]]]);
  const fragment = writeFragment({ quiz: "q", revision: 1 }, begin(["een", "twee"]), drafts);
  const carried = readFragment(fragment, { quiz: "q", revision: 1 });
  assert.ok(carried && carried !== "renewed");
  assert.deepEqual(carried.answers.get("een"), { answer: ["a", "b"], checked: false, settled: false, first: "-", draft: true });
});
