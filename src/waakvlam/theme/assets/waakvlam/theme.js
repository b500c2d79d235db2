/* What the theme would otherwise write into each page as inline script, and the
   button for its search. Loaded in the head: the theme needs the
   four functions before its own script runs. */
(() => {
  "use strict";
  const base = document.currentScript.dataset.base;
  globalThis.__md_scope = new URL(base, location.href);
  globalThis.__md_hash = (text) =>
    [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
  // The theme remembers nothing on the device: keeping is only for what a learner asked for.
  globalThis.__md_get = () => null;
  globalThis.__md_set = () => {};

  // Search is loaded when it is opened for the first time; what is typed meanwhile stays.
  const load = (button, instead) => {
    for (const source of button.dataset.wvSearch.trim().split(" ")) {
      const isSheet = source.endsWith(".css");
      const loaded = document.createElement(isSheet ? "link" : "script");
      if (isSheet) loaded.rel = "stylesheet";
      else loaded.async = false;
      loaded[isSheet ? "href" : "src"] = source;
      loaded.addEventListener("error", () => location.assign(instead.href));
      document.head.append(loaded);
    }
  };

  const connect = (button) => {
    const box = document.getElementById(button.getAttribute("aria-controls"));
    const instead = document.querySelector("[data-wv-without-script]");
    let isLoaded = false;
    instead.hidden = true;
    button.hidden = false;
    button.addEventListener("click", () => {
      box.showModal();
      box.querySelector("input").focus();
      button.setAttribute("aria-expanded", "true");
      if (!isLoaded) load(button, instead);
      isLoaded = true;
    });
    box.querySelector("[data-wv-search-close]").addEventListener("click", () => box.close());
    box.addEventListener("close", () => {
      button.setAttribute("aria-expanded", "false");
      button.focus();
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-wv-search]")) connect(button);
  });
})();
