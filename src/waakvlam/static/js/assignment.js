import { WvAssignment } from "./elements/assignment.js";
import { wireFrame } from "./elements/frame.js";

wireFrame();
WvAssignment.define();
