// Chance that can be repeated: the same seed gives the same questions in the same order, also on
// the page in another language.

/**
 * A question as drawing sees it.
 *
 * @typedef {object} Ticket
 * @property {string} id
 * @property {string} pool empty without a pool
 * @property {boolean} pinned drawn before all others
 */

/**
 * Return a source of numbers from 0 up to 1 (mulberry32).
 *
 * @param {number} seed
 * @returns {() => number}
 */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Return the items in an order by chance; pinned ones keep their place.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {() => number} random
 * @param {(item: Item) => boolean} [isPinned]
 * @returns {Item[]}
 */
export function shuffled(items, random, isPinned = () => false) {
  const loose = items
    .filter((item) => !isPinned(item))
    .map((item) => ({ item, rank: random() }))
    .sort((one, other) => one.rank - other.rank);
  let next = 0;
  return items.map((item) => (isPinned(item) ? item : (loose[next++]?.item ?? item)));
}

/**
 * Draw from each pool as many questions as it says; a pool without a number gives all.
 *
 * @param {readonly Ticket[]} tickets
 * @param {readonly (readonly [string, number])[]} draws numbers by pool
 * @param {() => number} random
 * @returns {Set<string>} the ids that were drawn
 */
export function drawn(tickets, draws, random) {
  const ids = new Set(tickets.map(({ id }) => id));
  for (const [pool, count] of draws) {
    const members = shuffled(tickets, random).filter((ticket) => ticket.pool === pool);
    members.sort((one, other) => Number(other.pinned) - Number(one.pinned));
    members.slice(count).forEach(({ id }) => ids.delete(id));
  }
  return ids;
}
