// Where the page «Opdracht» stands, in every language that this page can be read in.

import { part } from "./page.js";

/**
 * @param {HTMLElement} root
 * @returns {ReadonlyMap<string, string>} address without a fragment, by language
 */
export function assignmentAddresses(root) {
  const target = part(root, "try").getAttribute("href") ?? "";
  const here = [document.documentElement.lang, document.baseURI];
  const others = Array.from(otherLanguages(), (link) => [link.hreflang, link.href]);
  const found = [here, ...others].map(([language = "", page]) => {
    return /** @type {[string, string]} */ ([language, withoutFragment(new URL(target, page).href)]);
  });
  return new Map(found);
}

/** @returns {NodeListOf<HTMLAnchorElement>} */
export function otherLanguages() {
  return document.querySelectorAll("a[hreflang]");
}

/**
 * @param {string} address
 * @returns {string}
 */
function withoutFragment(address) {
  return address.replace(/#.*$/, "");
}
