import { WvAssignment } from "./elements/assignment.js";
import { wireMenu } from "./elements/menu.js";

wireMenu();
WvAssignment.define();
