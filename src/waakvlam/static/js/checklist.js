import { WvChecklist } from "./elements/checklist.js";
import { startEverywhere } from "./everywhere.js";

WvChecklist.define();
startEverywhere();
