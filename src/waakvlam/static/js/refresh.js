import { WvQuiz } from "./elements/quiz.js";
import { WvRefresh } from "./elements/refresh.js";
import { wireMenu } from "./elements/menu.js";

wireMenu();
WvQuiz.define();
WvRefresh.define();
