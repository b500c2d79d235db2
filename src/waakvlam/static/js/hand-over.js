import { WvCertificate } from "./elements/certificate.js";
import { WvHandOver } from "./elements/hand-over.js";
import { startEverywhere } from "./everywhere.js";

// The parts that listen come first.
WvCertificate.define();
WvHandOver.define();
startEverywhere();
