import { WvExit } from "./elements/exit.js";
import { WvProgress } from "./elements/progress.js";
import { offerPrint } from "./elements/print.js";

/** Start what any page may hold; the parts that listen to others have started before. */
export function startEverywhere() {
  WvProgress.define();
  WvExit.define();
  offerPrint();
}
