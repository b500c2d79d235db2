// The learning path of one workplace: what is done, what is next, and how long it takes.

import { isDone } from "../core/validity.js";
import { fill } from "../core/words.js";
import { part, say } from "./page.js";
import { limitsIn, showStanding, stepViews } from "./steps.js";

/** @typedef {import("../core/progress.js").Progress} Progress */
/** @typedef {import("./steps.js").StepView} StepView */
/** @typedef {Readonly<Record<string, string>>} Words */

/**
 * Show the path of the workplace in `progress`, which stands further down on this page.
 *
 * @param {HTMLElement} root
 * @param {Progress} progress
 * @param {boolean} kept whether it is known what was done
 * @param {Words} words
 */
export function showRoute(root, progress, kept, words) {
  const workplace = /** @type {HTMLSelectElement} */ (part(root, "workplace")).selectedOptions[0];
  say(part(root, "title"), fill(words["title"] ?? "", { workplace: workplace?.text ?? "" }));
  showSteps(root, itemsOf(progress.workplace), progress, kept, words);
}

/**
 * Show modules in this order: what is done, what is next, and how long it takes.
 *
 * @param {HTMLElement} root
 * @param {readonly Node[]} items
 * @param {Progress} progress
 * @param {boolean} kept whether it is known what was done
 * @param {Words} words
 */
export function showSteps(root, items, progress, kept, words) {
  part(root, "steps").replaceChildren(...items);
  const views = stepViews(part(root, "steps"), progress, limitsIn(root));
  say(part(root, "facts"), pathFacts(views, kept, words));
  for (const view of kept ? views : []) {
    showStanding(view, words, root.dataset["language"] ?? "");
  }
  const everywhere = kept ? stepViews(document, progress, limitsIn(root)) : [];
  const last = everywhere.find(({ module }) => module === progress.last);
  showNext(/** @type {HTMLAnchorElement} */ (part(root, "next")), views, last, words);
}

/**
 * @param {string} workplace
 * @returns {Node[]} copies of the items of its list
 */
function itemsOf(workplace) {
  const lists = Array.from(document.querySelectorAll("ol[data-workplace]"));
  const list = lists.find((one) => one.getAttribute("data-workplace") === workplace);
  return Array.from(list?.children ?? [], (item) => item.cloneNode(true));
}

/**
 * @param {readonly StepView[]} views
 * @param {boolean} kept
 * @param {Words} words
 * @returns {string}
 */
function pathFacts(views, kept, words) {
  const open = views.filter(({ standing }) => !isDone(standing));
  const minutes = open.reduce((sum, view) => sum + view.minutes, 0);
  const counted = { done: views.length - open.length, count: views.length, minutes };
  const known = open.length > 0 ? "facts" : "all_done";
  const word = kept ? known : "facts_unknown";
  return fill(words[views.length > 0 ? word : "no_path"] ?? "", counted);
}

/**
 * Lead to where the learner was, or else to the first module that is still to do.
 *
 * @param {HTMLAnchorElement} link
 * @param {readonly StepView[]} views
 * @param {StepView | undefined} last
 * @param {Words} words
 */
function showNext(link, views, last, words) {
  const first = views.find(({ standing }) => !isDone(standing));
  const here = last && !isDone(last.standing) ? last : undefined;
  const next = here ?? first;
  link.hidden = !next;
  if (next) {
    const target = /** @type {HTMLAnchorElement} */ (part(next.element, "link"));
    const word = here ? "go_on" : first === views[0] ? "begin" : "next";
    link.href = target.href;
    say(link, fill(words[word] ?? "", { module: target.textContent ?? "" }));
  }
}
