import { wireFrame } from "./elements/frame.js";
import { WvQuiz } from "./elements/quiz.js";
import { WvRefresh } from "./elements/refresh.js";

wireFrame();
WvQuiz.define();
WvRefresh.define();
