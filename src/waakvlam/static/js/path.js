import { wireFrame } from "./elements/frame.js";
import { WvPath } from "./elements/path.js";
import { offerPrint } from "./elements/print.js";

wireFrame();
WvPath.define();
offerPrint();
