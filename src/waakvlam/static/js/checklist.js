import { WvChecklist } from "./elements/checklist.js";
import { wireFrame } from "./elements/frame.js";
import { offerPrint } from "./elements/print.js";

wireFrame();
WvChecklist.define();
offerPrint();
