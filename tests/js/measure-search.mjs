// Ask each query of a file of cases, and print what came first, as JSON.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openIndex } from "./searching.mjs";

const [folder, cases] = process.argv.slice(2);
const SHOWN = 8;
const found = new Map();
const answers = JSON.parse(readFileSync(cases, "utf-8")).map((one) => {
  if (!found.has(one.language)) {
    found.set(one.language, openIndex(join(folder, one.language)));
  }
  const hits = found.get(one.language).search(one.query);
  const pages = hits.slice(0, SHOWN).map(({ address }) => address.replace("/#", "#").replace(/\/$/u, ""));
  return { ...one, pages, count: hits.length };
});
process.stdout.write(JSON.stringify(answers));
