// What the page and the program that counts tell each other.

/** @typedef {{ as_of: string, language: string, for_region: boolean, sources: string[] }} Asked */
/** @typedef {[string, File][]} Files */
/** @typedef {{ files: Files, earlier: Files, older: Files, asked: Asked }} Task */
/** @typedef {{ step: "loading" | "starting" | "reading", done: number, total: number }} Step */
/** @typedef {{ fault: "refused" | "not_loaded" | "fault", kind: string }} Fault */
/** @typedef {{ title: string, line: string, header: string[], rows: string[][], notes: string[] }} Goal */
/** @typedef {{ header: string[], rows: string[][], all: number }} Uncounted */
/** @typedef {{ title: string, header: string[], rows: string[][] }} View */
/** @typedef {{ sentences: string[], goals: Goal[], views: View[], hidden: string, uncounted: Uncounted, notices: string[], compared: string[], old: string[], files: string[] }} Shown */
/** @typedef {{ failed: string[] } | { shown: Shown, files: [string, Uint8Array][], everything: Uint8Array }} Told */
/** @typedef {Told | Fault | { fault: "time_out" | "stopped", kind: string }} Answer */

/**
 * Tell whether there is no count because of the program, the browser or the network.
 *
 * @param {Answer} answer
 * @returns {answer is Exclude<Answer, Told>}
 */
export function isFault(answer) {
  return "fault" in answer;
}
