// What somebody typed, as ideas: each with the stems that say it, and how well.

import { partsOf } from "./compounds.js";
import { tokensOf, wordSet } from "./tongue.js";

/** @typedef {import("./lexicon.js").Lexicon} Lexicon */
/** @typedef {import("./tongue.js").Tongue} Tongue */

/** @typedef {Map<string, number>} Idea a stem and how well it says what was typed: 1 is whole */

/**
 * @typedef {object} Reading
 * @property {Tongue} tongue
 * @property {Lexicon} lexicon
 * @property {ReadonlyMap<string, ReadonlySet<string>>} same stems that mean the same
 * @property {ReadonlyMap<string, ReadonlySet<string>>} means what people type, and the word for it
 */

const MEANT = 0.7;
const SAME = 0.45;
const PART = 0.3;
const PART_OF_UNKNOWN = 0.75;
const BEGUN = 0.6;
const NEAR = [1, 0.65, 0.45];
const JOINED = 1.6;
const HELD = 0.6;
const SHORTEST_HELD = 5;
const MOST_BEGUN = 12;
const MOST_NEAR = 4;
const SHORTEST_BEGINNING = 3;

/**
 * @param {import("./tongue.js").Rules} rules
 * @param {Readonly<Record<string, string>>} typed
 * @param {Tongue} tongue
 * @returns {Pick<Reading, "same" | "means">}
 */
export function meanings(rules, typed, tongue) {
  /** @type {Map<string, Set<string>>} */
  const same = new Map();
  for (const group of rules.same) {
    const stems = new Set(tokensOf(group).map(tongue.stem));
    for (const stem of stems) {
      same.set(stem, new Set([...(same.get(stem) ?? []), ...stems]));
    }
  }
  const means = new Map(Object.entries(typed).map(([stem, meant]) => [stem, wordSet(meant)]));
  return { same, means };
}

/**
 * Return the ideas of a query; the words that say nothing only count when there are no others.
 *
 * @param {string} query
 * @param {Reading} reading
 * @returns {Idea[]}
 */
export function readQuery(query, reading) {
  const typed = tokensOf(query);
  const telling = typed.filter((word) => !reading.tongue.stop.has(word));
  const words = telling.length > 0 ? telling : typed;
  const isOpen = !/\s$/u.test(query);
  const ideas = words.map((word, place) => {
    const isLast = isOpen && place === words.length - 1 && word === typed.at(-1);
    return readWord(word, reading, isLast);
  });
  joinNeighbours(words, ideas, reading);
  return ideas.filter((idea) => idea.size > 0);
}

/**
 * @param {string} word
 * @param {Reading} reading
 * @param {boolean} isOpen whether it may be typed further
 * @returns {Idea}
 */
function readWord(word, reading, isOpen) {
  const { lexicon, tongue } = reading;
  const stem = tongue.stem(word);
  /** @type {Idea} */
  const idea = new Map();
  const isKnown = lexicon.knows(stem);
  add(idea, stem, 1, reading);
  for (const one of reading.means.get(stem) ?? []) {
    add(idea, one, MEANT, reading);
  }
  for (const one of reading.same.get(stem) ?? []) {
    add(idea, one, SAME, reading);
  }
  const means = (/** @type {string} */ one) => lexicon.knows(one) || reading.same.has(one);
  for (const one of partsOf(word, means, tongue)) {
    const weight = isKnown ? PART : PART_OF_UNKNOWN;
    add(idea, one, weight, reading);
    for (const other of lexicon.knows(one) ? [] : (reading.same.get(one) ?? [])) {
      add(idea, other, weight, reading);
    }
  }
  if (isOpen && word.length >= SHORTEST_BEGINNING) {
    addBegun(idea, word, stem, reading);
  }
  if (!isKnown && !reading.means.has(stem)) {
    addNear(idea, stem, reading);
  }
  return idea;
}

/**
 * @param {Idea} idea
 * @param {string} word
 * @param {string} stem
 * @param {Reading} reading
 */
function addBegun(idea, word, stem, reading) {
  const begun = new Set([...reading.lexicon.beginningWith(word), ...reading.lexicon.beginningWith(stem)]);
  const nearest = [...begun].sort((one, other) => one.length - other.length).slice(0, MOST_BEGUN);
  for (const one of nearest) {
    add(idea, one, (BEGUN * stem.length) / one.length, reading);
  }
}

/**
 * @param {Idea} idea
 * @param {string} stem
 * @param {Reading} reading
 */
function addNear(idea, stem, reading) {
  const most = stem.length < 4 ? 0 : stem.length < 7 ? 1 : 2;
  for (let length = stem.length - 1; length >= SHORTEST_HELD; length -= 1) {
    add(idea, stem.slice(0, length), (HELD * length) / stem.length, reading);
  }
  for (const near of reading.lexicon.nearTo(stem, most).slice(0, MOST_NEAR)) {
    const begins = near.stem[0] === stem[0] ? 1 : 0.8;
    add(idea, near.stem, (NEAR[near.distance] ?? 0) * begins, reading);
  }
}

/**
 * Words that belong together were typed apart: `wijk team`.
 *
 * @param {readonly string[]} words
 * @param {readonly Idea[]} ideas
 * @param {Reading} reading
 */
function joinNeighbours(words, ideas, reading) {
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    const joined = next === undefined ? "" : reading.tongue.stem(word + next);
    if (joined !== "" && reading.lexicon.knows(joined)) {
      for (const idea of ideas.slice(place, place + 2)) {
        add(idea, joined, JOINED, reading);
      }
    }
  }
}

/**
 * @param {Idea} idea
 * @param {string} stem
 * @param {number} weight
 * @param {Reading} reading
 */
function add(idea, stem, weight, reading) {
  if (reading.lexicon.knows(stem)) {
    idea.set(stem, Math.max(weight, idea.get(stem) ?? 0));
  }
}
