// Words that are made of other words, taken apart: the twin of `search/compounds.py`.

/** @typedef {import("./tongue.js").Tongue} Tongue */

const SHORTEST = 7;
const LEFT = 3;
const RIGHT = 4;

/**
 * Return the stems of the words in a word, or nothing when it holds none that we know.
 *
 * @param {string} word
 * @param {(stem: string) => boolean} knows
 * @param {Tongue} tongue
 * @returns {string[]}
 */
export function partsOf(word, knows, tongue) {
  if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) {
    return [];
  }
  for (let place = LEFT; place <= word.length - RIGHT; place += 1) {
    const left = word.slice(0, place);
    const right = word.slice(place);
    if (isPart(left, knows, tongue)) {
      const inner = partsOf(right, knows, tongue);
      if (isPart(right, knows, tongue)) {
        return [tongue.stem(left), tongue.stem(right), ...inner];
      }
      if (inner.length > 0) {
        return [tongue.stem(left), ...inner];
      }
    }
  }
  return [];
}

/**
 * @param {string} word
 * @param {(stem: string) => boolean} knows
 * @param {Tongue} tongue
 * @returns {boolean}
 */
function isPart(word, knows, tongue) {
  if (tongue.stop.has(word) || tongue.separable.has(word)) {
    return false;
  }
  const stem = tongue.stem(word);
  return stem.length >= LEFT && knows(stem);
}
