import assert from "node:assert/strict";
import { test } from "node:test";

import { readAssignment, receiptAssignment, writeAssignment } from "../../src/waakvlam/static/js/core/assignment.js";
import { assignmentIn, taskIn, writeTask } from "../../src/waakvlam/static/js/core/assignment-link.js";
import { cases as readCases } from "./cases.mjs";

const cases = readCases("assignments.json");

for (const { about, assignment, text, receipt } of cases.written) {
  test(`written and read: ${about}`, () => {
    assert.equal(writeAssignment(assignment), text);
    assert.deepEqual(readAssignment(text), assignment);
    assert.equal(receiptAssignment(assignment), receipt);
  });
}

for (const { about, text, same_as } of cases.also_read) {
  test(`also read: ${about}`, () => assert.deepEqual(readAssignment(text), readAssignment(same_as)));
}

for (const { about, text, fault } of cases.refused) {
  test(`refused: ${about}`, () => assert.equal(readAssignment(text), fault));
}

test("an assignment stands alone in a fragment", () => {
  assert.equal(assignmentIn("#1-04ABC"), "1-04ABC");
  for (const hash of ["", "#", "#kijken", "#wv-title", "#wv=2;q;1;1;0;0", "#section-1-2 "]) {
    assert.equal(assignmentIn(hash), "");
  }
});

test("what other pages need stands alone in a fragment, or behind answers", () => {
  const task = { assigned: "o1-inv-7k2m9qxz", municipality: "", workplace: "balie" };
  assert.deepEqual(taskIn(`#${writeTask(task)}`), task);
  assert.deepEqual(taskIn(`#wv=2;q;1;1;0;0;a:11:%5B%22b%22%5D;${writeTask(task)}`), task);
});

for (const hash of ["", "#@", "#@,,", "#@A,,", "#@o1,-,", "#@o1,x", "#@o1,x,__proto__", "#@o1,x,y,z", "#o1,x,y"]) {
  test(`no task: ${hash}`, () => assert.equal(taskIn(hash), null));
}
