// Progress of two devices, or of a device and a file, joined.

import { better, withCompletion } from "./progress.js";
import { mergedRefreshed } from "./refreshed.js";

/** @typedef {import("./progress.js").Progress} Progress */

/**
 * Join what is kept here with what comes from elsewhere, which knows best who it is about.
 *
 * @param {Progress} one
 * @param {Progress} other
 * @returns {Progress}
 */
export function merged(one, other) {
  let { completions } = one;
  for (const completion of other.completions.values()) {
    const best = better(completions.get(completion.quiz), completion);
    completions = withCompletion(completions, best);
  }
  return {
    owner: other.owner || one.owner,
    municipality: other.municipality || one.municipality,
    workplace: other.workplace || one.workplace,
    completions,
    last: other.last || one.last || "",
    assigned: other.assigned || one.assigned || "",
    assignment: other.assignment || one.assignment || "",
    refreshed: mergedRefreshed(one.refreshed, other.refreshed),
  };
}
