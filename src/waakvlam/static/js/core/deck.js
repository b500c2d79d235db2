// How a trainer moves through slides, and what time it is in a meeting.

/** @typedef {"next" | "previous" | "first" | "last"} Move */

/** @type {Readonly<Record<string, Move>>} */
const MOVES = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Home: "first",
  End: "last",
};

/**
 * Return where a key leads; the keys of a remote control are Page Up and Page Down.
 *
 * @param {string} key
 * @param {boolean} shift
 * @returns {Move | null}
 */
export function moveOf(key, shift) {
  if (key === " " && shift) {
    return "previous";
  }
  return Object.hasOwn(MOVES, key) ? (MOVES[key] ?? null) : null;
}

/**
 * Return the number of the slide to which a move leads.
 *
 * @param {Move} move
 * @param {number} at
 * @param {number} count
 * @returns {number}
 */
export function placeAfter(move, at, count) {
  const places = { next: at + 1, previous: at - 1, first: 0, last: count - 1 };
  return Math.min(count - 1, Math.max(0, places[move]));
}

/**
 * Write seconds as minutes and seconds.
 *
 * @param {number} seconds
 * @returns {string}
 */
export function minutesAndSeconds(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

/**
 * Say which share of the hands each letter got.
 *
 * @param {readonly { letter: string, hands: number }[]} counted
 * @param {string} language
 * @returns {{ total: number, shares: string }}
 */
export function sharesOfHands(counted, language) {
  const total = counted.reduce((sum, { hands }) => sum + hands, 0);
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  const shares = counted.map(({ letter, hands }) => `${letter} ${percent.format(total === 0 ? 0 : hands / total)}`);
  return { total, shares: shares.join(", ") };
}
