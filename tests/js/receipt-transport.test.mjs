import assert from "node:assert/strict";
import { test } from "node:test";

const told = [];
globalThis.document = { dispatchEvent: (event) => told.push([event.type, event.detail]) };
globalThis.CustomEvent = class {
  constructor(type, { detail }) {
    this.type = type;
    this.detail = detail;
  }
};
const { receiptTransport } = await import("../../src/waakvlam/static/js/transports/receipt.js");

const quiz = { dataset: { quiz: "signalen", revision: "2", language: "nl" } };
const outcome = { right: 2, max: 3, passed: true, first: "10-", attempts: 4 };

test("what was passed is told to the page, for a receipt", () => {
  assert.equal(receiptTransport(quiz).finish(outcome), true);
  const [[type, { day, ...completion }]] = told.splice(0);
  assert.equal(type, "wv-completion");
  assert.match(day, /^\d{8}$/);
  assert.deepEqual(completion, {
    quiz: "signalen", revision: 2, score: 2, max: 3, attempts: 4, language: "nl", first: "10-",
  });
});

test("what was not passed is told to nobody, and the quiz goes on", () => {
  assert.equal(receiptTransport(quiz).finish({ ...outcome, passed: false }), true);
  assert.deepEqual(told, []);
});
