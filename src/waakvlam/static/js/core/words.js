/**
 * Put values in the places of a sentence: `{name}`.
 *
 * @param {string} sentence
 * @param {Readonly<Record<string, string | number>>} values
 * @returns {string}
 */
export function fill(sentence, values) {
  return sentence.replace(/\{([a-z_]+)\}/g, (place, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
