// A button that prints the page; without script the browser's own menu does.

import { parts } from "./page.js";

/** Show every print button of the page and let it print. */
export function offerPrint() {
  for (const place of parts(document, "print")) {
    place.hidden = false;
    place.addEventListener("click", () => window.print());
  }
}
