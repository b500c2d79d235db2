import { WvCertificate } from "./elements/certificate.js";
import { WvChecklist } from "./elements/checklist.js";
import { WvExit } from "./elements/exit.js";
import { WvHandOver } from "./elements/hand-over.js";
import { WvPath } from "./elements/path.js";
import { WvProgress } from "./elements/progress.js";
import { offerPrint } from "./elements/print.js";
import { WvQuiz } from "./elements/quiz.js";
import { WvReminders } from "./elements/reminders.js";

// The parts that listen come first.
WvCertificate.define();
WvHandOver.define();
WvReminders.define();
WvQuiz.define();
WvProgress.define();
WvPath.define();
WvChecklist.define();
WvExit.define();
offerPrint();
