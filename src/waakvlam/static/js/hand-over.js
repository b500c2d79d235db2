import { WvCertificate } from "./elements/certificate.js";
import { WvHandOver } from "./elements/hand-over.js";
import { wireMenu } from "./elements/menu.js";
import { offerMoreWays } from "./elements/more-ways.js";
import { offerPrint } from "./elements/print.js";

wireMenu();
// The parts that listen come first.
offerMoreWays();
WvCertificate.define();
WvHandOver.define();
offerPrint();
