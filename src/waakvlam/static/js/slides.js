import { WvDeck } from "./elements/deck.js";
import { WvExit } from "./elements/exit.js";
import { offerPrint } from "./elements/print.js";

WvDeck.define();
WvExit.define();
offerPrint();
