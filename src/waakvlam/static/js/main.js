import { WvExit } from "./elements/exit.js";
import { WvProgress } from "./elements/progress.js";
import { offerPrint } from "./elements/print.js";

WvProgress.define();
WvExit.define();
offerPrint();
