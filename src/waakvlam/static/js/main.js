import { WvChecklist } from "./elements/checklist.js";
import { WvHandOver } from "./elements/hand-over.js";
import { WvPath } from "./elements/path.js";
import { WvProgress } from "./elements/progress.js";
import { offerPrint } from "./elements/print.js";
import { WvQuiz } from "./elements/quiz.js";

// The part that listens comes first.
WvHandOver.define();
WvQuiz.define();
WvProgress.define();
WvPath.define();
WvChecklist.define();
offerPrint();
