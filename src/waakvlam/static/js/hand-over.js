import { WvCertificate } from "./elements/certificate.js";
import { wireFrame } from "./elements/frame.js";
import { WvHandOver } from "./elements/hand-over.js";
import { offerMoreWays } from "./elements/more-ways.js";
import { offerPrint } from "./elements/print.js";

wireFrame();
// The parts that listen come first.
offerMoreWays();
WvCertificate.define();
WvHandOver.define();
offerPrint();
