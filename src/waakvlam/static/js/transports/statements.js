// Statements of cmi5, as values. Who and in which session is filled in when they are sent.

/** @typedef {import("./launch.js").Launch} Launch */
/** @typedef {Readonly<Record<string, any>>} Document */
/** @typedef {"initialized" | "answered" | "passed" | "failed" | "completed" | "terminated"} Verb */

/**
 * Something that happened, without who and without a session.
 *
 * @typedef {object} Told
 * @property {string} id of the statement
 * @property {Verb} verb
 * @property {string} at moment, in UTC
 * @property {string} language of the page then
 * @property {Document} [result]
 * @property {Document} [activity] where it is not about the module itself
 * @property {string} [earlier] moment in an earlier session in which it could not be sent
 */

/**
 * @typedef {object} Session
 * @property {Launch} launch
 * @property {Document} template what the system wants in the context of each statement
 * @property {number | undefined} mastery
 * @property {boolean} records false where the learner only looks
 * @property {number} revision
 */

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";
const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
const REVISION = "urn:waakvlam:revision";
const EARLIER = "urn:waakvlam:earlier";

/** Verbs by which a system decides; each at most once in a session. */
export const VERDICTS = ["passed", "failed", "completed"];

/**
 * @param {Told} told
 * @param {Session} session
 * @returns {Document}
 */
export function statementOf(told, session) {
  const { actor, activityId } = session.launch;
  return {
    id: told.id,
    actor,
    verb: { id: VERBS + told.verb, display: { en: told.verb } },
    object: { objectType: "Activity", ...(told.activity ?? { id: activityId }) },
    ...(told.result ? { result: told.result } : {}),
    context: contextOf(told, session),
    timestamp: told.at,
  };
}

/**
 * Join our context and that of the system; what the system says stays.
 *
 * @param {Told} told
 * @param {Session} session
 * @returns {Document}
 */
function contextOf(told, { launch, template, mastery, revision }) {
  const isJudged = mastery !== undefined && ["passed", "failed"].includes(told.verb);
  return {
    language: told.language,
    ...template,
    registration: launch.registration,
    contextActivities: activitiesOf(told, template["contextActivities"] ?? {}, launch.activityId),
    extensions: {
      [REVISION]: revision,
      ...(told.earlier ? { [EARLIER]: told.earlier } : {}),
      ...(isJudged ? { [MASTERY]: mastery } : {}),
      ...template["extensions"],
    },
  };
}

/**
 * @param {Told} told
 * @param {Document} given
 * @param {string} module
 * @returns {Document}
 */
function activitiesOf({ verb }, given, module) {
  if (verb === "answered") {
    return { ...given, parent: joined(given["parent"], [module]) };
  }
  const names = VERDICTS.includes(verb) ? ["cmi5", "moveon"] : ["cmi5"];
  return { ...given, category: joined(given["category"], names.map((name) => CATEGORIES + name)) };
}

/**
 * @param {Document | readonly Document[] | undefined} given
 * @param {readonly string[]} ids
 * @returns {Document[]}
 */
function joined(given, ids) {
  const before = given ? [given].flat() : [];
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...ids.filter((id) => !known.has(id)).map((id) => ({ id }))];
}

/**
 * @returns {string} a random id of a statement, also where the page came over plain http
 */
export function newUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
