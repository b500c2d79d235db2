// Why a page was found: the sentence that says most of what was asked, with its words marked.

import { partsOf } from "./compounds.js";
import { tokensOf } from "./tongue.js";

/** @typedef {import("./query.js").Idea} Idea */
/** @typedef {import("./query.js").Reading} Reading */
/** @typedef {readonly [anchor: string, heading: string, text: string]} Passage */
/** @typedef {{ text: string, isMarked: boolean }} Piece */
/** @typedef {{ anchor: string, heading: string, pieces: Piece[] }} Excerpt */

const LONGEST_EXCERPT = 150;
const ABOVE = 0.5;

/**
 * Return the words of a text with the rest between them, marked where they say an idea.
 *
 * @param {string} text
 * @param {readonly Idea[]} ideas
 * @param {Reading} reading
 * @returns {Piece[]}
 */
export function markedPieces(text, ideas, reading) {
  return text
    .split(/([\p{L}\p{N}\p{M}'’]+)/u)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, isMarked: heldIn(piece, ideas, reading) > 0 }));
}

/**
 * @param {readonly Passage[]} passages
 * @param {readonly Idea[]} ideas
 * @param {Reading} reading
 * @returns {Excerpt | null}
 */
export function bestExcerpt(passages, ideas, reading) {
  let best = -1;
  let chosen = null;
  for (const [anchor, heading, text] of passages) {
    const above = ABOVE * heldIn(heading, ideas, reading);
    for (const sentence of text.split(/(?<=[.?!:])\s+/u)) {
      const worth = above + heldIn(sentence, ideas, reading);
      if (worth > best && sentence !== "") {
        best = worth;
        chosen = { anchor, heading, sentence };
      }
    }
  }
  return chosen && { ...chosen, pieces: markedPieces(cutSentence(chosen.sentence, ideas, reading), ideas, reading) };
}

/**
 * Return how well a text says the ideas, each counted once.
 *
 * @param {string} text
 * @param {readonly Idea[]} ideas
 * @param {Reading} reading
 * @returns {number}
 */
function heldIn(text, ideas, reading) {
  const stems = stemsOf(text, reading);
  let held = 0;
  for (const idea of ideas) {
    held += Math.max(0, ...stems.map((stem) => idea.get(stem) ?? 0));
  }
  return held;
}

/**
 * @param {string} text
 * @param {Reading} reading
 * @returns {string[]}
 */
function stemsOf(text, { tongue, lexicon }) {
  return tokensOf(text)
    .filter((word) => !tongue.stop.has(word))
    .flatMap((word) => [tongue.stem(word), ...partsOf(word, lexicon.knows, tongue)]);
}

/**
 * Return a long sentence from a little before its first word that was asked for.
 *
 * @param {string} sentence
 * @param {readonly Idea[]} ideas
 * @param {Reading} reading
 * @returns {string}
 */
function cutSentence(sentence, ideas, reading) {
  if (sentence.length <= LONGEST_EXCERPT) {
    return sentence;
  }
  const words = sentence.split(" ");
  const first = words.findIndex((word) => heldIn(word, ideas, reading) > 0);
  const from = first > 8 ? first - 6 : 0;
  let to = from;
  let length = 0;
  while (to < words.length && length + (words[to] ?? "").length < LONGEST_EXCERPT) {
    length += (words[to] ?? "").length + 1;
    to += 1;
  }
  return `${from > 0 ? "… " : ""}${words.slice(from, to).join(" ")}${to < words.length ? " …" : ""}`;
}
