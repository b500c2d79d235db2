import { wireFrame } from "./elements/frame.js";
import { tellFinished } from "./elements/finished.js";
import { WvHandOver } from "./elements/hand-over.js";
import { offerPrint } from "./elements/print.js";
import { receiptTransport } from "./transports/receipt.js";
import { WvQuiz } from "./elements/quiz.js";
import { WvReminders } from "./elements/reminders.js";

wireFrame();
// The parts that listen come first.
WvHandOver.define();
WvReminders.define();
tellFinished(receiptTransport);
WvQuiz.define();
offerPrint();
