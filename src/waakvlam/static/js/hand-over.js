import { WvCertificate } from "./elements/certificate.js";
import { WvHandOver } from "./elements/hand-over.js";
import { offerMoreWays } from "./elements/more-ways.js";
import { startEverywhere } from "./everywhere.js";

// The parts that listen come first.
offerMoreWays();
WvCertificate.define();
WvHandOver.define();
startEverywhere();
