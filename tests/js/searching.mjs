// Search as the browser does it, on an index that stands in a folder.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeFinder } from "../../src/waakvlam/static/js/core/search/finder.js";

const ENGINE = "../../src/waakvlam/static/vendor/minisearch-7.2.0/minisearch.js";

// The engine lies in a folder of ES modules, and is none.
const loadEngine = () => {
  const module = { exports: {} };
  const path = new URL(ENGINE, import.meta.url);
  new Function("module", "exports", readFileSync(path, "utf-8"))(module, module.exports);
  return module.exports;
};

/** Return what a script of search tells: the detail of the event that it sends. */
export function readScript(path) {
  const script = readFileSync(path, "utf-8");
  const told = script.slice(script.indexOf("{detail:") + 8, script.lastIndexOf("}));"));
  return JSON.parse(told);
}

/** Return a search over the files of one language, with all that it loads. */
export function openIndex(folder) {
  const file = readScript(join(folder, "index.js"));
  const finder = makeFinder(file, loadEngine());
  const loaded = new Set(["index.js"]);
  const search = (query) => {
    const ideas = finder.read(query);
    for (const shard of finder.missing(ideas)) {
      const { postings } = readScript(join(folder, `postings-${shard}.js`));
      loaded.add(`postings-${shard}.js`);
      finder.add(shard, postings);
    }
    return finder.find(ideas).map(({ document, score }) => ({
      score,
      title: file.titles[document],
      address: file.addresses[document],
    }));
  };
  return { file, finder, search, loaded };
}
