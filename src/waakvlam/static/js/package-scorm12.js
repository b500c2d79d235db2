import { definePackage } from "./elements/package.js";
import { scorm12 } from "./transports/scorm12.js";

definePackage(scorm12);
