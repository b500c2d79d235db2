import assert from "node:assert/strict";
import test from "node:test";

import { earlierFiles, sourcesOf, withFiles } from "../../src/waakvlam/static/js/core/dropped.js";
import { savedAs } from "../../src/waakvlam/static/js/core/saved.js";

test("two files of one name are both kept", () => {
  const first = withFiles(new Map(), [["a.txt", 1], ["/inbox/a.txt", 2]]);
  const all = withFiles(first, [["a.txt", 3], ["a.txt", 4], [".hidden", 5], [".hidden", 6]]);

  const names = ["a.txt", "inbox/a.txt", "a (2).txt", "a (3).txt", ".hidden", ".hidden (2)"];
  assert.deepEqual([...all], names.map((name, place) => [name, place + 1]));
  assert.equal(first.size, 2);
});

test("a folder is one source, and so is each loose file", () => {
  assert.deepEqual(sourcesOf(["a.txt", "inbox/b.txt", "inbox/deep/c.txt"]), ["a.txt", "inbox"]);
});

test("an earlier report stands where a folder of a count has it", () => {
  const places = earlierFiles([["summary.json", 1], ["summary.json", 2]]);
  assert.deepEqual(places, [["summary.json", 1], ["share/summary.json", 2]]);
  assert.deepEqual(earlierFiles([["waakvlam.zip", 1]]), [["waakvlam.zip", 1]]);
});

test("each file is saved for whom it is meant, under a name that says so", () => {
  assert.deepEqual(savedAs("counts.csv"), { group: "for-you", name: "counts.csv" });
  assert.deepEqual(savedAs("share/counts.csv"), {
    group: "for-everybody",
    name: "share-counts.csv",
  });
  assert.equal(savedAs("for-region.json").group, "for-region-file");
  assert.equal(savedAs("quarantine/0123456789abcdef.txt").group, "kept");
});
