import { WvChecklist } from "./elements/checklist.js";
import { WvHandOver } from "./elements/hand-over.js";
import { WvQuiz } from "./elements/quiz.js";

// The part that listens comes first.
WvHandOver.define();
WvQuiz.define();
WvChecklist.define();
