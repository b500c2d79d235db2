import assert from "node:assert/strict";
import { test } from "node:test";

import { assignmentId, mailText } from "../../src/waakvlam/static/js/core/assigning.js";
import { readAssignment, writeAssignment } from "../../src/waakvlam/static/js/core/assignment.js";
import { deadlineText } from "../../src/waakvlam/static/js/core/deadline.js";
import { cases as readCases } from "./cases.mjs";

const cases = readCases("assigning.json");
const REST = { modules: ["m"], path: "", contact: "", language: "", municipality: "", workplace: "", invitation: "" };

for (const { group, due, id } of cases.ids) {
  test(`id of ${group}`, () => {
    assert.equal(assignmentId(group, due), id);
    assert.equal(readAssignment(writeAssignment({ ...REST, id, group, due })).id, id);
  });
}

for (const { about, words, values, text } of cases.mails) {
  test(`mail: ${about}`, () => assert.equal(mailText(words, values), text));
}

for (const { deadline, text } of cases.deadlines) {
  test(`deadline of ${deadline.id}`, () => assert.equal(deadlineText(deadline), text));
}
