import { startEverywhere } from "./everywhere.js";

startEverywhere();
