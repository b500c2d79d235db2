import { definePackage } from "./elements/package.js";
import { cmi5 } from "./transports/cmi5.js";

definePackage(cmi5);
