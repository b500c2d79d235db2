// What will be handed over, in words.

import { fill } from "../core/words.js";
import { part, say } from "./page.js";
import { dayInWords, listItem, readTitles, titleElement } from "./titles.js";

/** @typedef {import("../core/receipt.js").Completion} Completion */
/** @typedef {Readonly<Record<string, string>>} Words */

/**
 * Tell how many quizzes were passed, and which.
 *
 * @param {HTMLElement} root
 * @param {readonly Completion[]} completions
 * @param {Words} words
 */
export function showContents(root, completions, words) {
  const rule = new Intl.PluralRules(root.dataset["language"]).select(completions.length);
  const counted = words[rule === "one" ? "contents_one" : "contents_other"] ?? "";
  say(part(root, "contents"), fill(counted, { count: completions.length }));
  part(root, "titles").replaceChildren(
    ...completions.map((completion) => contentsLine(root, completion, words)),
  );
}

/**
 * @param {HTMLElement} root
 * @param {Completion} completion
 * @param {Words} words
 * @returns {HTMLElement}
 */
function contentsLine(root, { quiz, revision, day }, words) {
  const known = readTitles(root).get(quiz);
  const values = { revision, day: dayInWords(day, root.dataset["language"]) };
  const rest = `, ${fill(words["version_and_day"] ?? "", values)}`;
  if (!known) {
    return listItem([words["gone"] ?? "", rest]);
  }
  const renewed = revision < known.retakeFrom ? ` ${words["retake"]}` : "";
  return listItem([titleElement(known.title), `${rest}.${renewed}`]);
}
