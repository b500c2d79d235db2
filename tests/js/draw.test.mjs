import assert from "node:assert/strict";
import { test } from "node:test";

import { chance, drawn, shuffled } from "../../src/waakvlam/static/js/core/draw.js";

const letters = ["a", "b", "c", "d", "e", "f"];

/** @param {string} id @param {string} pool @param {boolean} pinned */
const ticket = (id, pool = "", pinned = false) => ({ id, pool, pinned });
const tickets = [
  ...letters.map((id) => ticket(id)),
  ticket("p1", "pool"),
  ticket("p2", "pool"),
  ticket("p3", "pool"),
];
const seeds = Array.from({ length: 200 }, (_, at) => (at * 2654435761) >>> 0);

test("the same seed gives the same numbers, from 0 up to 1", () => {
  const numbers = seeds.map((seed) => chance(seed)());
  assert.deepEqual(seeds.map((seed) => chance(seed)()), numbers);
  assert.ok(numbers.every((number) => number >= 0 && number < 1));
  assert.ok(new Set(numbers).size > 190);
});

test("shuffling keeps every item once and changes nothing in place", () => {
  for (const seed of seeds) {
    assert.deepEqual(shuffled(letters, chance(seed)).toSorted(), letters);
  }
  assert.deepEqual(letters, ["a", "b", "c", "d", "e", "f"]);
});

test("every item comes on every place", () => {
  const seen = new Set(seeds.flatMap((seed) => shuffled(letters, chance(seed)).map((id, at) => id + at)));
  assert.equal(seen.size, 36);
});

test("a pinned item keeps its place", () => {
  for (const seed of seeds) {
    const order = shuffled(letters, chance(seed), (id) => id === "a" || id === "d");
    assert.deepEqual([order[0], order[3]], ["a", "d"]);
    assert.deepEqual(order.toSorted(), letters);
  }
});

test("a pool gives as many as it says, others give all", () => {
  for (const seed of seeds) {
    const ids = [...drawn(tickets, [["pool", 2]], chance(seed))];
    assert.equal(ids.filter((id) => id.startsWith("p")).length, 2);
    assert.equal(ids.length, 8);
  }
});

test("questions without a pool can be drawn too, and every one of them sometimes is", () => {
  const seen = seeds.map((seed) => [...drawn(tickets, [["", 3]], chance(seed))]);
  assert.ok(seen.every((ids) => ids.length === 6));
  assert.equal(new Set(seen.flat()).size, tickets.length);
});

test("a pinned question is always drawn", () => {
  const some = [...letters.map((id) => ticket(id)), ticket("vast", "", true)];
  for (const seed of seeds) {
    const ids = drawn(some, [["", 2]], chance(seed));
    assert.deepEqual([ids.size, ids.has("vast")], [2, true]);
  }
});

test("what is drawn stays in the order of the file", () => {
  const ids = [...drawn(tickets, [["", 4]], chance(5))];
  assert.deepEqual(ids, ids.toSorted());
});

test("a pool with less than it promises gives what it has", () => {
  assert.equal(drawn(tickets, [["pool", 9], ["leeg", 2]], chance(1)).size, 9);
});
