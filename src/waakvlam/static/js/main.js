import { WvExit } from "./elements/exit.js";
import { WvProgress } from "./elements/progress.js";
import { wireMenu } from "./elements/menu.js";
import { offerPrint } from "./elements/print.js";

wireMenu();
WvProgress.define();
WvExit.define();
offerPrint();
