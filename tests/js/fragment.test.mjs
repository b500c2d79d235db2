import assert from "node:assert/strict";
import { test } from "node:test";

import {
  isCarried,
  readFragment,
  writeFragment,
} from "../../src/waakvlam/static/js/core/fragment.js";
import { begin, check, choose, finish } from "../../src/waakvlam/static/js/core/state.js";

const place = { quiz: "signalen", revision: 3 };
const head = "#wv=1;signalen;3;1;0";

test("what is written is read again", () => {
  const chosen = choose(begin(["een", "twee", "drie"]), "twee", ["a", "b"]);
  const state = finish({ ...check(chosen, "een", ["x"], false), attempts: 12 });
  const carried = readFragment(writeFragment(place, state), place);
  assert.deepEqual(carried, {
    answers: new Map([
      ["een", { chosen: ["x"], checked: true, first: "0" }],
      ["twee", { chosen: ["a", "b"], checked: false, first: "-" }],
      ["drie", { chosen: [], checked: false, first: "-" }],
    ]),
    attempts: 12,
    finished: true,
  });
});

test("values with separators, spaces and signs survive", () => {
  const values = ["a,b;c:d", "é ✓ %", "#wv=", "<script>"];
  const state = choose(begin(["een"]), "een", values);
  const carried = readFragment(writeFragment(place, state), place);
  assert.deepEqual(carried, {
    answers: new Map([["een", { chosen: values, checked: false, first: "-" }]]),
    attempts: 1,
    finished: false,
  });
});

test("a fragment is safe in an address", () => {
  const state = choose(begin(["een"]), "een", ['"<>` é']);
  assert.match(writeFragment(place, state), /^#[\w=;:%.,-]+$/);
});

test("a quiz that was changed since is called renewed", () => {
  assert.equal(readFragment("#wv=1;signalen;2;1;0;een:1-:a", place), "renewed");
});

test("an answer that does not fit is left out, the others stay", () => {
  const parts = [
    "een:10:a",
    "een",
    ":10:a",
    "Een:10:a",
    "__proto__:10:a",
    "twee:20:a",
    "twee:1x:a",
    "twee:10:a b",
    "twee:10:%E0%A4%A",
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
  "#wv=1",
  "#wv=2;signalen;3;1;0",
  "#wv=1;ander;3;1;0;een:10:a",
  "#wv=1;signalen;03x;1;0",
  "#wv=1;signalen;3;0;0",
  "#wv=1;signalen;3;10000;0",
  "#wv=1;signalen;3;-1;0",
  "#wv=1;signalen;3;1;2",
  "#wv=1;__proto__;3;1;0",
  `${head};een:10:${"a".repeat(20000)}`,
  "#WV=1;signalen;3;1;0",
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
