// Read the shared cases of words with the code of the browser, and print those that differ.

import { readFileSync } from "node:fs";
import { partsOf } from "../../src/waakvlam/static/js/core/search/compounds.js";
import { makeTongue, tokensOf } from "../../src/waakvlam/static/js/core/search/tongue.js";

const read = (path) => JSON.parse(readFileSync(path, "utf-8"));
const rules = read(process.argv[2]);
const tongues = Object.fromEntries(Object.keys(rules).map((name) => [name, makeTongue(rules[name])]));
const cases = read(new URL("../cases/search/words.json", import.meta.url));
const wrong = [];
for (const { language, forms, stem } of cases.stems) {
  wrong.push(...forms.split(" ").filter((form) => tongues[language].stem(form) !== stem));
}
for (const { text, tokens } of cases.tokens) {
  wrong.push(...(tokensOf(text).join(" ") === tokens ? [] : [text]));
}
for (const { language, word, known, parts } of cases.compounds) {
  const stems = new Set(known.split(" ").map(tongues[language].stem));
  const found = partsOf(word, (stem) => stems.has(stem), tongues[language]).join(" ");
  wrong.push(...(found === parts ? [] : [word]));
}
process.stdout.write(JSON.stringify(wrong));
