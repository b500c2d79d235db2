// The button of search. What searches is loaded when it is pressed for the first time.

/** Put the button in place of the link to everything from A to Z, and let it open the box. */
export function wireFinder() {
  for (const button of document.querySelectorAll("[data-wv-search]")) {
    connect(/** @type {HTMLElement} */ (button));
  }
}

/** @param {HTMLElement} button */
function connect(button) {
  const box = /** @type {HTMLDialogElement} */ (document.querySelector("dialog.wv-search"));
  const instead = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-wv-without-script]"));
  let isLoaded = false;
  instead.hidden = true;
  button.hidden = false;
  button.addEventListener("click", () => {
    box.showModal();
    box.querySelector("input")?.focus();
    box.querySelector("input")?.select(); // what is typed takes the place of an earlier question
    button.setAttribute("aria-expanded", "true");
    if (!isLoaded) loadAll((button.dataset["wvSearch"] ?? "").trim().split(" "), instead);
    isLoaded = true;
  });
  box.querySelector("[data-wv-search-close]")?.addEventListener("click", () => box.close());
  box.addEventListener("close", () => {
    button.setAttribute("aria-expanded", "false");
    button.focus();
  });
}

/**
 * Load scripts and style in their order; what is typed meanwhile stays.
 *
 * @param {readonly string[]} sources
 * @param {HTMLAnchorElement} instead where to go when one does not come
 */
function loadAll(sources, instead) {
  for (const source of sources) {
    const loaded = source.endsWith(".css") ? sheet(source) : script(source);
    loaded.addEventListener("error", () => location.assign(instead.href));
    document.head.append(loaded);
  }
}

/**
 * @param {string} source
 * @returns {HTMLElement}
 */
function sheet(source) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = source;
  return link;
}

/**
 * @param {string} source
 * @returns {HTMLElement}
 */
function script(source) {
  const element = document.createElement("script");
  element.async = false;
  element.src = source;
  return element;
}
