import { WvCount } from "./elements/count.js";

WvCount.define();
