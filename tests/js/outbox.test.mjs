import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const shelf = new Map();
globalThis.window = {
  addEventListener() {},
  clearTimeout() {},
  setTimeout: () => 1,
  localStorage: {
    getItem: (name) => shelf.get(name) ?? null,
    setItem: (name, text) => shelf.set(name, text),
    removeItem: (name) => shelf.delete(name),
  },
};
const { loadKept } = await import("../../src/waakvlam/static/js/transports/kept.js");
const { outboxOf } = await import("../../src/waakvlam/static/js/transports/outbox.js");

const launch = { endpoint: "", fetch: "", actor: { name: "Wilhelmina" }, registration: "r", activityId: "a" };
const session = { launch, template: {}, mastery: undefined, records: true, revision: 1 };
const BEGUN = { stored: "", place: "", passed: false };
const told = (id, verb = "answered", more = {}) => ({ id, verb, at: "2026-11-28T06:00:00Z", language: "nl", ...more });

/** A store that answers with these, the last for ever, and remembers what it heard. */
function storeOf(...statuses) {
  const heard = [];
  const next = () => (statuses.length > 1 ? statuses.shift() : statuses[0]);
  return {
    heard,
    tell: async (statements) => (heard.push(statements.map(({ id }) => id)), next()),
    putState: async (_name, document) => (heard.push(document), next()),
  };
}

/** @returns {[any, string[]]} */
function boxOf(store, changes = {}) {
  const troubles = [];
  return [outboxOf(store, { ...session, ...changes }, BEGUN, (trouble) => troubles.push(trouble)), troubles];
}

beforeEach(() => shelf.clear());

test("what is accepted is kept nowhere", async () => {
  const store = storeOf(200);
  const [box, troubles] = boxOf(store);
  box.add(told("1"), told("2"));
  assert.equal(loadKept(launch).told.length, 2);
  await box.send();
  assert.deepEqual([store.heard, troubles, shelf.size], [[["1", "2"]], [], 0]);
});

test("what is lost is kept without a name, and sent again with the same ids", async () => {
  const store = storeOf(0, 503, 200);
  const [box, troubles] = boxOf(store);
  box.add(told("0", "initialized"), told("1"));
  await box.send();
  assert.equal(box.isWaiting(), true);
  assert.deepEqual(loadKept(launch).told, [told("1")]);
  assert.ok(![...shelf.values()].join("").includes("Wilhelmina"));
  await box.send();
  await box.send();
  assert.deepEqual(store.heard, [["0", "1"], ["0", "1"], ["0", "1"]]);
  assert.deepEqual([troubles, shelf.size, box.isWaiting()], [["lost", "sent"], 0, false]);
});

test("one that is refused takes no other along", async () => {
  const store = storeOf(400, 200, 400, 409);
  const [box, troubles] = boxOf(store);
  box.add(told("1"), told("2"), told("3"));
  await box.send();
  assert.deepEqual(store.heard, [["1", "2", "3"], ["1"], ["2"], ["3"]]);
  assert.deepEqual([troubles, shelf.size], [["refused"], 0]);
});

test("a session that the system has ended leaves all for the next", async () => {
  const store = storeOf(401);
  const [box, troubles] = boxOf(store);
  box.add(told("1"));
  await box.send();
  await box.send();
  assert.deepEqual([store.heard.length, troubles], [1, ["kept_here"]]);
  assert.deepEqual(loadKept(launch).told, [told("1")]);
});

test("what was left before and is refused again is let go", async () => {
  const [box, troubles] = boxOf(storeOf(403));
  box.add(told("1", "answered", { earlier: "2026-11-27T06:00:00Z" }));
  await box.send();
  assert.deepEqual([troubles, shelf.size], [["refused"], 0]);
});

test("the store learns that it was passed after it has accepted that", async () => {
  const store = storeOf(200);
  const [box] = boxOf(store);
  box.add(told("1", "passed"));
  box.keep({ stored: "1;x", place: "deel", passed: false });
  await box.send();
  assert.deepEqual(store.heard, [["1"], { version: 1, stored: "1;x", place: "deel", passed: true }]);
  assert.equal(shelf.size, 0);
});

test("where the learner was is kept until it is stored", async () => {
  const [box] = boxOf(storeOf(0));
  const standing = { stored: "1;x", place: "deel", passed: false };
  box.keep(standing);
  await box.send();
  assert.deepEqual(loadKept(launch).standing, standing);
});

test("who only looks leaves what was kept as it is", async () => {
  shelf.set("waakvlam-cmi5 r a", JSON.stringify({ version: 1, told: [told("1")], standing: null }));
  const [box] = boxOf(storeOf(200), { records: false });
  box.add(told("0", "initialized"));
  await box.send();
  assert.deepEqual(loadKept(launch).told, [told("1")]);
});

test("the last is sent at once, with all that was not sent yet", async () => {
  const store = storeOf(200);
  const [box] = boxOf(store);
  box.keep({ stored: "1;x", place: "", passed: false });
  box.add(told("1"), told("2", "terminated"));
  const sending = box.sendLast();
  assert.equal(store.heard.length, 2);
  await sending;
  assert.equal(shelf.size, 0);
});
