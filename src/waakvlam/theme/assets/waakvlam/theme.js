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

  const connect = (button) => {
    const toggle = document.getElementById(button.dataset.wvToggle);
    const opened = document.getElementById(button.getAttribute("aria-controls"));
    const label = button.querySelector(".wv-toggle__text");
    const open = label.textContent;
    const show = () => {
      button.setAttribute("aria-expanded", String(toggle.checked));
      label.textContent = toggle.checked ? button.dataset.wvClose : open;
    };
    button.hidden = false;
    button.addEventListener("click", () => toggle.click());
    toggle.addEventListener("change", () => {
      show();
      if (toggle.checked) opened.querySelector("input")?.focus();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      toggle.click();
      button.focus();
    });
    show();
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-wv-toggle]")) connect(button);
  });
})();
