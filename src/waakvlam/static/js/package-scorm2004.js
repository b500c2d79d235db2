import { definePackage } from "./elements/package.js";
import { scorm2004 } from "./transports/scorm2004.js";

definePackage(scorm2004);
