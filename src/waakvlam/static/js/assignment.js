import { WvAssignment } from "./elements/assignment.js";

WvAssignment.define();
