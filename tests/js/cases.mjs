import { readFileSync } from "node:fs";

/**
 * Read the cases that Python is tested with too.
 *
 * @param {string} name
 * @returns {any[]}
 */
export function cases(name) {
  return JSON.parse(readFileSync(new URL(`../cases/${name}`, import.meta.url), "utf-8"));
}
