// The menu on a narrow page: a button in place of the link that works without script.

import { part } from "./page.js";

/** Let the button open and close the menu, and Escape close it. */
export function wireMenu() {
  const button = part(document, "menu-button");
  const menu = part(document, "menu");
  part(document, "menu-link").hidden = true;
  button.hidden = false;
  /** @param {boolean} open */
  const show = (open) => {
    button.setAttribute("aria-expanded", String(open));
    menu.dataset["open"] = String(open);
  };
  show(false);
  button.addEventListener("click", () => show(menu.dataset["open"] !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.dataset["open"] === "true" && !event.defaultPrevented) {
      show(false);
      button.focus();
    }
  });
}
