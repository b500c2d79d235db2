// The stems that a site knows: exact, by their beginning, and nearly.

/** @typedef {{ stem: string, distance: number }} Near */

/**
 * @typedef {object} Lexicon
 * @property {(stem: string) => boolean} knows
 * @property {(stem: string) => number} numberOf
 * @property {(beginning: string) => string[]} beginningWith
 * @property {(stem: string, most: number) => Near[]} nearTo
 */

/**
 * @param {readonly string[]} stems in their order
 * @returns {Lexicon}
 */
export function makeLexicon(stems) {
  const numbers = new Map(stems.map((stem, number) => [stem, number]));
  return {
    knows: (stem) => numbers.has(stem),
    numberOf: (stem) => numbers.get(stem) ?? -1,
    beginningWith: (beginning) => stems.filter((stem) => stem.startsWith(beginning)),
    nearTo: (stem, most) => nearTo(stems, stem, most),
  };
}

/**
 * @param {readonly string[]} stems
 * @param {string} wanted
 * @param {number} most
 * @returns {Near[]}
 */
function nearTo(stems, wanted, most) {
  const found = [];
  for (const stem of stems) {
    if (Math.abs(stem.length - wanted.length) <= most) {
      const distance = distanceBetween(stem, wanted, most);
      if (distance <= most) {
        found.push({ stem, distance });
      }
    }
  }
  return found.sort((one, other) => one.distance - other.distance);
}

/**
 * Return how many letters must change; two that change places count as one.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most where to stop counting
 * @returns {number}
 */
export function distanceBetween(one, other, most) {
  /** @type {number[]} */
  let beforeLast = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let place = 1; place <= other.length; place += 1) {
      const same = one[row - 1] === other[place - 1];
      let cost = Math.min(
        at(last, place) + 1,
        at(now, place - 1) + 1,
        at(last, place - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      if (swapped) {
        cost = Math.min(cost, at(beforeLast, place - 2) + 1);
      }
      now.push(cost);
    }
    if (Math.min(...now) > most) {
      return most + 1;
    }
    beforeLast = last;
    last = now;
  }
  return at(last, other.length);
}

/**
 * @param {readonly number[]} row
 * @param {number} place
 * @returns {number}
 */
function at(row, place) {
  return row[place] ?? 0;
}
