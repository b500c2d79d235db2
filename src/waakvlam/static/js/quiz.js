import { WvHandOver } from "./elements/hand-over.js";
import { WvQuiz } from "./elements/quiz.js";
import { WvReminders } from "./elements/reminders.js";
import { wireMenu } from "./elements/menu.js";
import { offerPrint } from "./elements/print.js";

wireMenu();
// The parts that listen come first.
WvHandOver.define();
WvReminders.define();
WvQuiz.define();
offerPrint();
