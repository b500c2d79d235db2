// Find documents: our analysis decides which stems to look for, MiniSearch how much each tells.

import { makeLexicon } from "./lexicon.js";
import { FIELDS, unpackNumbers, unpackPlaces, unpackStems } from "./pack.js";
import { meanings, readQuery } from "./query.js";
import { makeTongue } from "./tongue.js";

/** @typedef {import("./query.js").Idea} Idea */
/** @typedef {import("./query.js").Reading} Reading */

/**
 * @typedef {object} IndexFile what `search/files.py` writes
 * @property {string} language
 * @property {Readonly<Record<string, string>>} words
 * @property {string} kinds
 * @property {readonly string[]} titles
 * @property {readonly string[]} addresses
 * @property {string} lengths
 * @property {string} stems
 * @property {string} texts
 * @property {readonly number[]} shards
 * @property {import("./tongue.js").Rules} rules
 * @property {Readonly<Record<string, string>>} means
 */

/**
 * @typedef {object} Hit
 * @property {number} document
 * @property {number} score
 */

/**
 * @typedef {object} Finder
 * @property {Reading} reading
 * @property {number[]} texts number of the file of text of each document
 * @property {(query: string) => Idea[]} read
 * @property {(ideas: readonly Idea[]) => number[]} missing numbers of the files of postings to load
 * @property {(shard: number, postings: string) => void} add
 * @property {(ideas: readonly Idea[]) => Hit[]} find the best first
 */

/** How much a stem tells, by where it stands. */
const BOOST = { title: 5, words: 4, heading: 2, text: 1, part: 0.8 };

/** How much a kind of page tells: now, checklist, module, role, term, page, tool, quiz. */
const KIND_WEIGHTS = [1.3, 1.2, 1.2, 1.1, 0.95, 1, 1, 0.6];

const COVERED = 3;
const TITLE = 0.25;

/**
 * @param {IndexFile} file
 * @param {any} MiniSearch the engine
 * @returns {Finder}
 */
export function makeFinder(file, MiniSearch) {
  const tongue = makeTongue(file.rules);
  const stems = unpackStems(file.stems);
  const lexicon = makeLexicon(stems);
  const reading = { tongue, lexicon, ...meanings(file.rules, file.means, tongue) };
  /** @type {[string, import("./pack.js").Places][]} */
  const entries = [];
  const loaded = new Set();
  const head = engineHead(file);
  /** @type {any} */
  let engine = null;
  const score = (/** @type {string} */ stem) => {
    engine ??= MiniSearch.loadJS({ ...head, index: entries }, engineOptions());
    return engine.search(stem, { boost: BOOST });
  };
  return {
    reading,
    texts: unpackNumbers(file.texts),
    read: (query) => readQuery(query, reading),
    missing: (ideas) => missingShards(ideas, file.shards, lexicon).filter((one) => !loaded.has(one)),
    add(shard, postings) {
      if (!loaded.has(shard)) {
        const first = file.shards[shard] ?? 0;
        loaded.add(shard);
        engine = null;
        for (const [place, packed] of postings.split(" ").entries()) {
          entries.push([stems[first + place] ?? "", unpackPlaces(packed)]);
        }
      }
    },
    find: (ideas) => ranked(ideas, file, titleStems(file, tongue), score),
  };
}

/**
 * @param {readonly Idea[]} ideas
 * @param {readonly number[]} firsts
 * @param {import("./lexicon.js").Lexicon} lexicon
 * @returns {number[]}
 */
function missingShards(ideas, firsts, lexicon) {
  const wanted = new Set();
  for (const idea of ideas) {
    for (const stem of idea.keys()) {
      const number = lexicon.numberOf(stem);
      wanted.add(firsts.filter((first) => first <= number).length - 1);
    }
  }
  return [...wanted];
}

/** @returns {object} */
function engineOptions() {
  return { fields: FIELDS, tokenize: (/** @type {string} */ text) => [text], processTerm: (/** @type {string} */ term) => term };
}

/**
 * Return what MiniSearch must know of the documents.
 *
 * @param {IndexFile} file
 * @returns {Record<string, unknown>}
 */
function engineHead(file) {
  const sizes = unpackNumbers(file.lengths);
  const count = file.kinds.length;
  /** @type {Record<string, number>} */
  const documentIds = {};
  /** @type {Record<string, number[]>} */
  const fieldLength = {};
  for (let number = 0; number < count; number += 1) {
    documentIds[number] = number;
    fieldLength[number] = sizes.slice(number * FIELDS.length, (number + 1) * FIELDS.length);
  }
  return {
    documentCount: count,
    nextId: count,
    documentIds,
    fieldIds: Object.fromEntries(FIELDS.map((name, place) => [name, place])),
    fieldLength,
    averageFieldLength: FIELDS.map((_, field) => averageOf(sizes, field, count)),
    storedFields: {},
    dirtCount: 0,
    serializationVersion: 2,
  };
}

/**
 * @param {readonly number[]} sizes
 * @param {number} field
 * @param {number} count
 * @returns {number}
 */
function averageOf(sizes, field, count) {
  let sum = 0;
  for (let place = field; place < sizes.length; place += FIELDS.length) {
    sum += sizes[place] ?? 0;
  }
  return Math.max(sum / Math.max(count, 1), 1);
}

/**
 * @param {IndexFile} file
 * @param {import("./tongue.js").Tongue} tongue
 * @returns {(document: number) => string[]}
 */
function titleStems(file, tongue) {
  return (document) =>
    (file.titles[document] ?? "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !tongue.stop.has(word))
      .map(tongue.stem);
}

/**
 * @param {readonly Idea[]} ideas
 * @param {IndexFile} file
 * @param {(document: number) => string[]} titleOf
 * @param {(stem: string) => { id: number, score: number }[]} score
 * @returns {Hit[]}
 */
function ranked(ideas, file, titleOf, score) {
  const per = ideas.map((idea) => scoresOf(idea, score));
  const documents = new Set(per.flatMap((scores) => [...scores.keys()]));
  const tops = per.map((scores) => Math.max(0, ...scores.values()));
  const whole = tops.reduce((sum, top) => sum + top, 0);
  const stems = new Set(ideas.flatMap((idea) => [...idea.keys()]));
  const hits = [...documents].map((document) => {
    const sum = per.reduce((total, scores) => total + (scores.get(document) ?? 0), 0);
    const held = per.reduce((total, scores, place) => total + (scores.has(document) ? (tops[place] ?? 0) : 0), 0);
    const covered = (held / whole) ** COVERED;
    const title = titleOf(document);
    const told = title.filter((stem) => stems.has(stem)).length / Math.max(title.length, 1);
    const kind = KIND_WEIGHTS[Number(file.kinds[document])] ?? 1;
    return { document, score: sum * covered * kind * (1 + TITLE * told) };
  });
  return hits.sort((one, other) => other.score - one.score || one.document - other.document);
}

/**
 * Return the score of the stem that says an idea best, per document.
 *
 * @param {Idea} idea
 * @param {(stem: string) => { id: number, score: number }[]} score
 * @returns {Map<number, number>}
 */
function scoresOf(idea, score) {
  const scores = new Map();
  for (const [stem, weight] of idea) {
    for (const hit of score(stem)) {
      scores.set(hit.id, Math.max(weight * hit.score, scores.get(hit.id) ?? 0));
    }
  }
  return scores;
}
