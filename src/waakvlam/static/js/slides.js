import { WvDeck } from "./elements/deck.js";
import { WvExit } from "./elements/exit.js";
import { wireFrame } from "./elements/frame.js";
import { offerPrint } from "./elements/print.js";

wireFrame();
WvDeck.define();
WvExit.define();
offerPrint();
