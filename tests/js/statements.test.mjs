import assert from "node:assert/strict";
import { test } from "node:test";

import { percentOf, verdictOf } from "../../src/waakvlam/static/js/transports/cmi5.js";
import { keptIn, standingIn } from "../../src/waakvlam/static/js/transports/kept.js";
import { launchIn } from "../../src/waakvlam/static/js/transports/launch.js";
import { period } from "../../src/waakvlam/static/js/transports/period.js";
import { newUuid, statementOf } from "../../src/waakvlam/static/js/transports/statements.js";

const GIVEN = {
  endpoint: "https://lrs.example/xapi",
  fetch: "https://lms.example/token?k=1",
  actor: '{"objectType":"Agent","account":{"homePage":"https://lms.example","name":"7"}}',
  registration: "760e3480-ba55-4991-94b0-01820dbd23a2",
  activityId: "https://lms.example/7",
};
const searchOf = (given) => `?${new URLSearchParams(given)}`;
const launch = launchIn(searchOf(GIVEN));
const CMI5 = { id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" };
const MOVEON = { id: "https://w3id.org/xapi/cmi5/context/categories/moveon" };
const template = {
  contextActivities: { grouping: [{ id: "https://site.example/m" }], category: { id: "urn:own" } },
  extensions: { "urn:session": "s1", "urn:waakvlam:revision": "theirs" },
};
const session = { launch, template, mastery: 0.7, records: true, revision: 2 };
const told = (verb, more = {}) => ({ id: "x", verb, at: "2026-11-28T06:00:00.000Z", language: "nl", ...more });

test("a launch is whole, in any order, or it is none", () => {
  assert.equal(launch.endpoint, "https://lrs.example/xapi/");
  assert.equal(launch.actor.account.name, "7");
  for (const name of Object.keys(GIVEN)) {
    const { [name]: _, ...rest } = GIVEN;
    assert.equal(launchIn(searchOf(rest)), null, name);
  }
  for (const spoiled of [{ actor: "{" }, { actor: "[]" }, { actor: "null" }, { endpoint: "javascript:1" }]) {
    assert.equal(launchIn(searchOf({ ...GIVEN, ...spoiled })), null);
  }
});

test("what the system says in its context stays, and ours is added", () => {
  const { context } = statementOf(told("passed"), session);
  assert.deepEqual(context.contextActivities.grouping, template.contextActivities.grouping);
  assert.deepEqual(context.contextActivities.category, [{ id: "urn:own" }, CMI5, MOVEON]);
  assert.equal(context.extensions["urn:session"], "s1");
  assert.equal(context.extensions["urn:waakvlam:revision"], "theirs");
  assert.equal(context.registration, GIVEN.registration);
});

test("the mastery score stands with a result alone", () => {
  const name = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
  const scores = ["initialized", "passed", "failed", "completed"].map(
    (verb) => statementOf(told(verb), session).context.extensions[name],
  );
  assert.deepEqual(scores, [undefined, 0.7, 0.7, undefined]);
});

test("an answer is about its question, with the module above it, and decides nothing", () => {
  const { object, context } = statementOf(told("answered", { activity: { id: "urn:q" } }), session);
  assert.equal(object.id, "urn:q");
  assert.deepEqual(context.contextActivities.parent, [{ id: GIVEN.activityId }]);
  assert.deepEqual(context.contextActivities.category, { id: "urn:own" });
});

test("a result agrees with the mastery score at the border", () => {
  const spent = { duration: "PT1S" };
  assert.deepEqual(verdictOf({ right: 1, max: 3, passed: true }, spent)[0][1].score.scaled, 0.3333);
  assert.deepEqual(verdictOf({ right: 7, max: 10, passed: true }, spent).map(([verb]) => verb), ["passed", "completed"]);
  assert.deepEqual(verdictOf({ right: 2, max: 3, passed: false }, spent)[0][1], {
    score: { scaled: 0.6666, raw: 2, min: 0, max: 3 }, success: false, duration: "PT1S",
  });
  assert.deepEqual([percentOf(0.07), percentOf(0.29), percentOf(undefined)], [{ passMark: 7 }, { passMark: 29 }, {}]);
});

test("what is kept is read whole, or not at all", () => {
  const nothing = { told: [], standing: null };
  for (const text of ["", "{", "[]", '{"version":2,"told":[]}', '{"version":1}']) {
    assert.deepEqual(keptIn(text), nothing);
  }
  const standing = { stored: "1;x", place: "deel", passed: true };
  assert.deepEqual(keptIn(JSON.stringify({ version: 1, told: [told("passed"), {}], standing })), {
    told: [told("passed")], standing,
  });
  assert.equal(standingIn({ stored: 7, place: "" }), null);
});

test("ids are random and time is written as the standards do", () => {
  assert.match(newUuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(newUuid(), newUuid());
  assert.deepEqual([period(3723.456), period(-1)], ["PT1H2M3.45S", "PT0H0M0S"]);
});
