import { WvPath } from "./elements/path.js";
import { wireMenu } from "./elements/menu.js";
import { offerPrint } from "./elements/print.js";

wireMenu();
WvPath.define();
offerPrint();
