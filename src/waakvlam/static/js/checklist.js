import { WvChecklist } from "./elements/checklist.js";
import { offerPrint } from "./elements/print.js";

WvChecklist.define();
offerPrint();
