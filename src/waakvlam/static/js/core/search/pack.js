// Read an index that `search/pack.py` wrote.

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map(Array.from(SIGNS, (sign, value) => [sign, value]));

/** Where a stem can stand: title, words, heading, text, part of a word. */
export const FIELDS = ["title", "words", "heading", "text", "part"];

/** @typedef {Record<string, Record<string, number>>} Places by number of the field and of the document */

/**
 * Return the stems in their order.
 *
 * @param {string} packed
 * @returns {string[]}
 */
export function unpackStems(packed) {
  let before = "";
  return packed.split(" ").map((item) => {
    before = before.slice(0, valueOf(item.charAt(0))) + item.slice(1);
    return before;
  });
}

/**
 * @param {string} packed
 * @returns {number[]}
 */
export function unpackNumbers(packed) {
  const numbers = [];
  let number = 0;
  for (const sign of packed) {
    const value = valueOf(sign);
    number = number * 32 + (value & 31);
    if (value < 32) {
      numbers.push(number);
      number = 0;
    }
  }
  return numbers;
}

/**
 * Return where a stem stands.
 *
 * @param {string} packed
 * @returns {Places}
 */
export function unpackPlaces(packed) {
  /** @type {Places} */
  const places = {};
  let document = -1;
  let place = 0;
  while (place < packed.length) {
    let skipped = 0;
    let value = 32;
    while (value >= 32) {
      value = valueOf(packed.charAt(place));
      skipped = skipped * 32 + (value & 31);
      place += 1;
    }
    document += skipped + 1;
    addPlaces(places, document, valueOf(packed.charAt(place)));
    place += 1;
  }
  return places;
}

/**
 * @param {Places} places
 * @param {number} document
 * @param {number} code
 */
function addPlaces(places, document, code) {
  const counts = [code & 1, (code >> 1) & 1, (code >> 2) & 1, code >> 4, (code >> 3) & 1];
  for (const [field, count] of counts.entries()) {
    if (count > 0) {
      (places[field] ??= {})[document] = count;
    }
  }
}

/**
 * @param {string} sign
 * @returns {number}
 */
function valueOf(sign) {
  return VALUES.get(sign) ?? 0;
}
