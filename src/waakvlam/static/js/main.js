import { WvExit } from "./elements/exit.js";
import { wireFrame } from "./elements/frame.js";
import { offerPrint } from "./elements/print.js";
import { WvProgress } from "./elements/progress.js";

wireFrame();
WvProgress.define();
WvExit.define();
offerPrint();
