import assert from "node:assert/strict";
import { test } from "node:test";

import { minutesAndSeconds, moveOf, placeAfter, sharesOfHands } from "../../src/waakvlam/static/js/core/deck.js";

test("the keys of a keyboard and of a remote control move through slides", () => {
  const keys = ["ArrowRight", "ArrowDown", "PageDown", " ", "ArrowLeft", "ArrowUp", "PageUp", "Home", "End"];
  const moves = keys.map((key) => moveOf(key, false));
  assert.deepEqual(moves, ["next", "next", "next", "next", "previous", "previous", "previous", "first", "last"]);
  assert.equal(moveOf(" ", true), "previous");
  assert.deepEqual(["a", "Enter", "toString", ""].map((key) => moveOf(key, false)), [null, null, null, null]);
});

test("a move stays within the slides", () => {
  assert.equal(placeAfter("next", 3, 5), 4);
  assert.equal(placeAfter("next", 4, 5), 4);
  assert.equal(placeAfter("previous", 0, 5), 0);
  assert.equal(placeAfter("first", 3, 5), 0);
  assert.equal(placeAfter("last", 0, 5), 4);
});

test("a clock tells minutes and seconds", () => {
  assert.deepEqual([0, 59.9, 60, 3725].map(minutesAndSeconds), ["0:00", "0:59", "1:00", "62:05"]);
});

test("hands are told as shares, and no hands as none", () => {
  const hands = [{ letter: "A", hands: 3 }, { letter: "B", hands: 1 }];
  assert.deepEqual(sharesOfHands(hands, "en"), { total: 4, shares: "A 75%, B 25%" });
  assert.deepEqual(sharesOfHands([{ letter: "A", hands: 0 }], "en"), { total: 0, shares: "A 0%" });
});
