// Compare what somebody typed with an answer; `questions/spelling.py` does the same.

const LONGEST_TYPED = 200;

/**
 * Return the letters and digits only: without case, accents, signs and white space.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function plain(text) {
  return text.normalize("NFKD").toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
}

/**
 * Return the id of the answer that was meant; the first of those that are equally near.
 *
 * @param {Readonly<Record<string, string>>} answers
 * @param {unknown} typed
 * @returns {{id: string, typos: number} | null}
 */
export function nearestAnswer(answers, typed) {
  if (typeof typed !== "string" || [...typed].length > LONGEST_TYPED) {
    return null;
  }
  const letters = plain(typed);
  const near = Object.entries(letters.length > 0 ? answers : {})
    .map(([id, text]) => ({ id, typos: typosBetween(letters, plain(text)) }))
    .filter(({ typos }) => typos <= 2)
    .sort((one, other) => one.typos - other.typos);
  return near[0] ?? null;
}

/**
 * @param {readonly string[]} typed
 * @param {readonly string[]} answer
 * @returns {number} Infinity when there are too many to be meant so
 */
function typosBetween(typed, answer) {
  const near = Math.abs(typed.length - answer.length) <= 2;
  const typos = near ? distance(typed, answer) : Infinity;
  return typos <= mostTypos(answer) ? typos : Infinity;
}

/**
 * @param {readonly string[]} answer
 * @returns {number} none in short words and in numbers
 */
function mostTypos(answer) {
  return answer.some((one) => /\p{N}/u.test(one)) ? 0 : Math.min(2, Math.floor(answer.length / 4));
}

/**
 * Count letters that are missing, added, changed or swapped (Damerau-Levenshtein).
 *
 * @param {readonly string[]} one
 * @param {readonly string[]} other
 * @returns {number}
 */
function distance(one, other) {
  const rows = [[0, ...other.map((_, j) => j + 1)]];
  /** @param {number} i @param {number} j */
  const at = (i, j) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= one.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= other.length; j += 1) {
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const changed = Number(one[i - 1] !== other[j - 1]);
      rows[i]?.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + changed,
          swapped ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(one.length, other.length);
}
