import assert from "node:assert/strict";
import { test } from "node:test";

import { crc32, ownerFrom } from "../../src/waakvlam/static/js/core/base32.js";
import { receiptText } from "../../src/waakvlam/static/js/core/receipt.js";
import { cases } from "./cases.mjs";

for (const { name, receipt, text } of cases("receipts.json")) {
  test(`written as the standard says: ${name}`, () => assert.equal(receiptText(receipt), text));
}

test("completions are put in order of the quiz, and the list itself is left alone", () => {
  const { receipt, text } = cases("receipts.json").find(({ receipt }) => receipt.completions[2]);
  const turned = [...receipt.completions].reverse();
  assert.equal(receiptText({ ...receipt, completions: turned }), text);
  assert.equal(turned[0], receipt.completions.at(-1));
});

test("the checksum is the one of zlib", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
});

test("an owner has twelve letters of the alphabet, whatever the bytes", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (let at = 0; at + 12 <= bytes.length; at += 1) {
    assert.match(ownerFrom(bytes.subarray(at, at + 12)), /^[0-9a-hjkmnp-tv-z]{12}$/);
  }
});
