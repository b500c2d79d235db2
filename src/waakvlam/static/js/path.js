import { WvPath } from "./elements/path.js";
import { startEverywhere } from "./everywhere.js";

WvPath.define();
startEverywhere();
