import { WvPath } from "./elements/path.js";
import { offerPrint } from "./elements/print.js";

WvPath.define();
offerPrint();
