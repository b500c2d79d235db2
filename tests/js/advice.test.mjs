import assert from "node:assert/strict";
import { test } from "node:test";

import { adviceFor } from "../../src/waakvlam/static/js/core/advice.js";

const danger = { ticked: true, danger: true };
const ticked = { ticked: true, danger: false };
const empty = { ticked: false, danger: false };

test("nothing ticked says nothing, also where danger could be ticked", () => {
  assert.equal(adviceFor([]), "");
  assert.equal(adviceFor([empty, { ticked: false, danger: true }]), "");
});

test("one signal is one, several are several, however many", () => {
  assert.equal(adviceFor([empty, ticked, empty]), "one");
  assert.equal(adviceFor([ticked, empty, ticked]), "several");
  assert.equal(adviceFor(Array(40).fill(ticked)), "several");
});

test("danger comes first, alone and among others", () => {
  assert.equal(adviceFor([empty, danger]), "danger");
  assert.equal(adviceFor([ticked, ticked, danger]), "danger");
});
