// What to do now, from what is ticked on a checklist. Words only: never a number, never a verdict.

/**
 * @typedef {object} Tick
 * @property {boolean} ticked
 * @property {boolean} danger whether this signal means that there is danger now
 */

/** @typedef {"" | "danger" | "one" | "several"} Advice */

/**
 * Danger comes first; then whether there is one signal, or more at once.
 *
 * @param {readonly Tick[]} signals
 * @returns {Advice}
 */
export function adviceFor(signals) {
  const ticked = signals.filter((signal) => signal.ticked);
  if (ticked.some((signal) => signal.danger)) {
    return "danger";
  }
  if (ticked.length > 1) {
    return "several";
  }
  return ticked.length === 1 ? "one" : "";
}
