import { WvMakeAssignment } from "./elements/make-assignment.js";

WvMakeAssignment.define();
