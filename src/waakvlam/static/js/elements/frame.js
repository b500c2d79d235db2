// What stands around the text of every page.

import { wireFinder } from "./finder.js";
import { wireMenu } from "./menu.js";

/** Let the buttons of the header do their work. */
export function wireFrame() {
  wireMenu();
  wireFinder();
}
