import { WvCount } from "./elements/count.js";
import { wireFrame } from "./elements/frame.js";

wireFrame();
WvCount.define();
