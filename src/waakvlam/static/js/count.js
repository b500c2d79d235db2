import { WvCount } from "./elements/count.js";
import { wireMenu } from "./elements/menu.js";

wireMenu();
WvCount.define();
