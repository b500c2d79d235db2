import { wireFrame } from "./elements/frame.js";
import { WvMakeAssignment } from "./elements/make-assignment.js";

wireFrame();
WvMakeAssignment.define();
