// Where a SCORM system waits: in a frame around this page, or in the window that opened it.

const FARTHEST = 500;

/**
 * @param {string} name
 * @returns {any} null when there is none
 */
export function findApi(name) {
  return inFrames(window, name) ?? opened(window, name);
}

/**
 * @param {Window} start
 * @param {string} name
 * @returns {any}
 */
function inFrames(start, name) {
  let place = start;
  for (let level = 0; level < FARTHEST; level += 1) {
    const api = read(() => /** @type {any} */ (place)[name]);
    if (api || place.parent === place) {
      return api || null;
    }
    place = place.parent;
  }
  return null;
}

/**
 * @param {Window} start
 * @param {string} name
 * @returns {any}
 */
function opened(start, name) {
  const opener = read(() => start.top?.opener ?? start.opener);
  return opener ? inFrames(opener, name) : null;
}

/**
 * Pages of another address may not be looked into.
 *
 * @param {() => any} get
 * @returns {any}
 */
function read(get) {
  try {
    return get() ?? null;
  } catch {
    return null;
  }
}
