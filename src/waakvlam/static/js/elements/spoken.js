// The same page in another language, without leaving: leaving ends the session.

/**
 * Follow links to another language inside the page.
 *
 * @param {HTMLElement} root
 * @param {() => () => void} turn called before the page turns; what it returns is called after
 */
export function spoken(root, turn) {
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[hreflang]") : null;
      if (link instanceof HTMLAnchorElement) {
        event.preventDefault();
        event.stopImmediatePropagation();
        void turned(root, link, turn());
      }
    },
    true,
  );
}

/**
 * @param {readonly string[]} languages such as en-GB, the best first
 * @returns {string} the first of them that the page has; its own when it has none
 */
export function preferred(languages) {
  const wanted = languages.map((language) => language.trim().split("-")[0]?.toLowerCase() ?? "");
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[hreflang]"));
  const known = [document.documentElement.lang, ...Array.from(links, (link) => link.hreflang)];
  return wanted.find((language) => known.includes(language)) ?? document.documentElement.lang;
}

/**
 * Show the page in a language that it has a link to.
 *
 * @param {HTMLElement} root
 * @param {string} language
 * @returns {Promise<boolean>} whether it is shown now
 */
export async function speak(root, language) {
  const link = document.querySelector(`a[hreflang="${CSS.escape(language)}"]`);
  return link instanceof HTMLAnchorElement && (await shown(root, link.href));
}

/**
 * @param {HTMLElement} root
 * @param {HTMLAnchorElement} link
 * @param {() => void} after
 */
async function turned(root, link, after) {
  if (await shown(root, link.href)) {
    after();
    root.querySelector("h1")?.focus();
  } else {
    window.location.assign(link.href);
  }
}

/**
 * @param {HTMLElement} root
 * @param {string} address
 * @returns {Promise<boolean>} false when it could not be loaded, as from disk
 */
async function shown(root, address) {
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const there = page.querySelector(root.localName);
    if (!answer.ok || !there) {
      return false;
    }
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.querySelector("[data-part='above']")?.replaceWith(
      .../** @type {NodeListOf<Element>} */ (page.querySelectorAll("[data-part='above']")),
    );
    root.replaceChildren(...there.childNodes);
    return true;
  } catch {
    return false;
  }
}
