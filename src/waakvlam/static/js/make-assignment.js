import { WvMakeAssignment } from "./elements/make-assignment.js";
import { wireMenu } from "./elements/menu.js";

wireMenu();
WvMakeAssignment.define();
