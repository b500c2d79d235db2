// A session with a cmi5 system. A launch is one attempt: after a result the session is over.

import { loadKept, NOTHING, standingIn } from "./kept.js";
import { isAddress, launchIn } from "./launch.js";
import { lrsOf, takeToken } from "./lrs.js";
import { onlyTo } from "./only-to.js";
import { OURS, outboxOf } from "./outbox.js";
import { period } from "./period.js";
import { patternOf } from "./responses.js";
import { newUuid, VERDICTS } from "./statements.js";

/** @typedef {import("./kept.js").Kept} Kept */
/** @typedef {import("./kept.js").Standing} Standing */
/** @typedef {import("./launch.js").Launch} Launch */
/** @typedef {import("./lrs.js").Lrs} Lrs */
/** @typedef {import("./outbox.js").Outbox} Outbox */
/** @typedef {import("./statements.js").Document} Document */
/** @typedef {import("./statements.js").Told} Told */
/** @typedef {import("./statements.js").Verb} Verb */
/** @typedef {import("./transport.js").Answered} Answered */
/** @typedef {import("./transport.js").Outcome} Outcome */

/**
 * @typedef {object} Opened
 * @property {Launch} launch
 * @property {Lrs} lrs
 * @property {Document} data what the system says of this launch
 * @property {Document} preferences
 * @property {Standing | null} standing
 */

/** @type {import("./transport.js").MakeTransport} */
export const cmi5 = (report, facts) => {
  const begun = Date.now();
  let last = 0;
  let isOpen = false;
  let home = "";
  /** @type {Outbox | null} */
  let outbox = null;

  /** @returns {string} a moment later than the one before */
  const moment = () => {
    last = Math.max(Date.now(), last + 1);
    return new Date(last).toISOString();
  };
  /** @type {(verb: Verb, result?: Document, activity?: Document) => Told} */
  const told = (verb, result, activity) => ({
    id: newUuid(),
    verb,
    at: moment(),
    language: document.documentElement.lang,
    ...(result ? { result } : {}),
    ...(activity ? { activity } : {}),
  });
  const spent = () => ({ duration: period((Date.now() - begun) / 1000) });
  const terminate = () => {
    isOpen = false;
    outbox?.add(told("terminated", spent()));
  };
  /** @type {(opened: Opened) => Outbox} */
  const boxOf = ({ launch, lrs, data, standing }) => {
    const session = {
      launch,
      template: data["contextTemplate"] ?? {},
      mastery: data["masteryScore"],
      records: recordsIn(data),
      revision: facts["revision"],
    };
    return outboxOf(lrs, session, standing ?? { stored: "", place: "", passed: false }, report);
  };

  return {
    async start() {
      const opened = await open(launchIn(window.location.search));
      if (!opened) {
        return null;
      }
      const { launch, data, preferences, standing } = opened;
      const records = recordsIn(data);
      const kept = records ? keptSince(loadKept(launch), standing) : NOTHING;
      outbox = boxOf(opened);
      isOpen = true;
      home = isAddress(data["returnURL"] ?? "") ? data["returnURL"] : "";
      outbox.add(told("initialized"));
      outbox.add(...kept.told.map((one) => ({ ...one, earlier: one.earlier ?? one.at, at: moment() })));
      outbox.keep(kept.standing ?? outbox.standing());
      const over = kept.told.some(({ verb }) => VERDICTS.includes(verb));
      over && terminate();
      await outbox.send();
      return {
        ...outbox.standing(),
        records,
        over,
        ...percentOf(data["masteryScore"]),
        languages: String(preferences["languagePreference"] ?? "").split(","),
      };
    },

    keep(stored, place) {
      if (outbox && isOpen) {
        outbox.keep({ ...outbox.standing(), stored, place });
        void outbox.send();
      }
    },

    answer({ interaction, response, points, seconds }) {
      const given = response ? { response: patternOf(response) } : {};
      const result = { ...given, success: points === 1, duration: period(seconds) };
      outbox?.add(told("answered", result, interaction.activity));
    },

    finish(outcome) {
      if (!outbox || outbox.standing().passed) {
        return true;
      }
      outbox.add(...verdictOf(outcome, spent()).map(([verb, result]) => told(verb, result)));
      terminate();
      void outbox.send();
      return false;
    },

    async leave() {
      if (!outbox || !isOpen) {
        return "";
      }
      terminate();
      await outbox.sendLast();
      return outbox.isWaiting() ? "kept_here" : "";
    },

    isWaiting: () => outbox?.isWaiting() ?? false,
    home: () => home,
  };
};

/**
 * Begin as the standard says: the token, what the system says of this launch, and preferences.
 *
 * @param {Launch | null} launch
 * @returns {Promise<Opened | null>}
 */
async function open(launch) {
  const token = launch ? await takeToken(launch.fetch) : "";
  if (!launch || token === "") {
    return null;
  }
  onlyTo([launch.endpoint, launch.fetch]);
  const lrs = lrsOf(launch, token);
  const data = (await lrs.state("LMS.LaunchData")).document;
  if (!data) {
    return null;
  }
  const preferences = (await lrs.profile("cmi5LearnerPreferences")).document ?? {};
  return { launch, lrs, data, preferences, standing: standingIn((await lrs.state(OURS)).document) };
}

/**
 * Leave out a result where the store knows by now that it was passed, as on another device.
 *
 * @param {Kept} kept
 * @param {Standing | null} known
 * @returns {Kept}
 */
function keptSince(kept, known) {
  const told = kept.told.filter(({ verb }) => !known?.passed || !VERDICTS.includes(verb));
  return { told, standing: kept.standing && { ...kept.standing, passed: known?.passed || kept.standing.passed } };
}

/**
 * @param {Document} data
 * @returns {boolean} false where the learner only looks around or looks back
 */
function recordsIn(data) {
  return !["Browse", "Review"].includes(data["launchMode"]);
}

/**
 * @param {Outcome} outcome
 * @param {Document} spent
 * @returns {[Verb, Document][]}
 */
export function verdictOf({ right, max, passed }, spent) {
  const scaled = Math.floor((right / Math.max(1, max)) * 1e4 + 1e-6) / 1e4;
  const score = { scaled, raw: right, min: 0, max };
  const judged = { score, success: passed, ...spent };
  return passed
    ? [["passed", judged], ["completed", { completion: true, ...spent }]]
    : [["failed", judged]];
}

/**
 * @param {unknown} mastery a share of one
 * @returns {{ passMark?: number }} in percent, to two decimals
 */
export function percentOf(mastery) {
  return typeof mastery === "number" ? { passMark: Math.round(mastery * 1e4) / 100 } : {};
}
