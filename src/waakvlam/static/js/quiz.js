import { WvHandOver } from "./elements/hand-over.js";
import { WvQuiz } from "./elements/quiz.js";
import { WvReminders } from "./elements/reminders.js";
import { startEverywhere } from "./everywhere.js";

// The parts that listen come first.
WvHandOver.define();
WvReminders.define();
WvQuiz.define();
startEverywhere();
