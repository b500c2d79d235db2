import { WvQuiz } from "./elements/quiz.js";
import { WvRefresh } from "./elements/refresh.js";

WvQuiz.define();
WvRefresh.define();
