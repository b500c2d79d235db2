import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import { dayMoment, localDay } from "../../src/waakvlam/static/js/core/day.js";
import { fill } from "../../src/waakvlam/static/js/core/words.js";

/**
 * Tell the local day of a moment on a device in another time zone.
 *
 * @param {string} zone
 * @param {string} moment
 */
function dayIn(zone, moment) {
  const module = new URL("../../src/waakvlam/static/js/core/day.js", import.meta.url);
  const script = `import { localDay } from ${JSON.stringify(module.href)};
    console.log(localDay(new Date(${JSON.stringify(moment)})));`;
  const options = { env: { ...process.env, TZ: zone }, encoding: /** @type {const} */ ("utf-8") };
  const flags = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--input-type=module"];
  return execFileSync(process.execPath, [...flags, "--eval", script], options).trim();
}

test("the day is the day where the learner is", () => {
  assert.equal(dayIn("Europe/Amsterdam", "2026-11-23T22:59:59Z"), "20261123");
  assert.equal(dayIn("Europe/Amsterdam", "2026-11-23T23:00:00Z"), "20261124");
  assert.equal(dayIn("America/Los_Angeles", "2026-11-24T07:59:59Z"), "20261123");
});

test("the night in which the clock goes back has one day", () => {
  assert.equal(dayIn("Europe/Amsterdam", "2026-10-25T00:30:00Z"), "20261025");
  assert.equal(dayIn("Europe/Amsterdam", "2026-10-25T01:30:00Z"), "20261025");
});

test("a clock that is far off still gives a day that a receipt can hold", () => {
  assert.match(localDay(new Date(0)), /^19(70|69)\d{4}$/);
  assert.equal(localDay(new Date(2099, 11, 31)), "20991231");
  assert.equal(localDay(new Date(12026, 0, 1)), "99990101");
});

test("a day that does not exist is no moment", () => {
  for (const day of ["20270229", "20261301", "20260100", "00260101", "2026112", "x", ""]) {
    assert.equal(dayMoment(day), null);
  }
  assert.equal(dayMoment("20280229")?.getDate(), 29);
});

test("words fill the places that they are named for, and no others", () => {
  assert.equal(fill("{a} van {b}", { a: 1, b: "{a}" }), "1 van {a}");
  assert.equal(fill("{constructor} {x}", { a: 1 }), "{constructor} {x}");
});
