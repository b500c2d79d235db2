import { WvHandOver } from "./elements/hand-over.js";
import { WvQuiz } from "./elements/quiz.js";
import { WvReminders } from "./elements/reminders.js";
import { offerPrint } from "./elements/print.js";

// The parts that listen come first.
WvHandOver.define();
WvReminders.define();
WvQuiz.define();
offerPrint();
