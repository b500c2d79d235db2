import { WvChecklist } from "./elements/checklist.js";
import { wireMenu } from "./elements/menu.js";
import { offerPrint } from "./elements/print.js";

wireMenu();
WvChecklist.define();
offerPrint();
