import assert from "node:assert/strict";
import { test } from "node:test";

import { formAddress, mailDraft, oneLine } from "../../src/waakvlam/static/js/core/ways.js";

const text = `WAAKVLAM BEGIN 1\n${"ABCDE ".repeat(10).trim()}\nFGH\nWAAKVLAM EINDE\n`;
const mail = { address: "in@example.org", subject: "Mijn bewijs: 100% & klaar", opening: "Dag ?" };
const form = { address: "https://example.org/f?id=7#start", parameter: "receipt" };

test("a receipt on one line has only what a QR code packs tightly", () => {
  assert.equal(oneLine(text), `WAAKVLAM BEGIN 1 ${"ABCDE".repeat(10)}FGH WAAKVLAM EINDE`);
  assert.match(oneLine(text), /^[0-9A-Z $%*+\-./:]+$/);
});

test("a draft has lines as mail programs write them, and nothing that adds a field", () => {
  const draft = mailDraft(mail, text) ?? "";
  assert.match(draft, /^mailto:in@example\.org\?subject=[^&?#]+&body=[^&?#]+$/);
  assert.ok(draft.includes(`BEGIN%201%0D%0A${"ABCDE".repeat(10)}%0D%0AFGH%0D%0AWAAKVLAM`));
  assert.equal(new URL(draft).searchParams.get("subject"), mail.subject);
});

test("a draft that mail programs would cut off is not made", () => {
  const long = text.replace("FGH", "ABCDE\n".repeat(300));
  assert.ok((mailDraft(mail, text) ?? "").length <= 1500);
  assert.equal(mailDraft(mail, long), null);
});

test("a form gets the receipt beside what its address holds already", () => {
  const url = new URL(formAddress(form, text) ?? "");
  assert.equal(url.searchParams.get("id"), "7");
  assert.equal(url.searchParams.get("receipt"), oneLine(text));
  assert.equal(url.hash, "#start");
  assert.equal(formAddress(form, text.replace("FGH", "ABCDE\n".repeat(400))), null);
});
