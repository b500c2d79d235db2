// A session with a SCORM system, in either version. What the versions call things is a dialect.

import { tryingAgain } from "./again.js";
import { findApi } from "./find-api.js";

/** @typedef {import("./transport.js").Answered} Answered */
/** @typedef {import("./transport.js").Outcome} Outcome */
/** @typedef {import("./transport.js").Report} Report */
/** @typedef {import("./transport.js").Transport} Transport */

/**
 * @typedef {object} Dialect
 * @property {string} api name of the object that the system puts in a window
 * @property {readonly string[]} calls begin, get, set, save, end, error
 * @property {Readonly<Record<"mode" | "place" | "exit" | "time", string>>} names
 * @property {string} begunAlready code of the error that a session is open
 * @property {number} longest characters that may be stored
 * @property {(get: Get) => Pair[]} opening what to say first
 * @property {(outcome: Outcome, get: Get) => Pair[]} closing what to say of a score
 * @property {(answered: Answered, place: string) => Pair[]} interaction
 * @property {(seconds: number) => string} duration
 */

/** @typedef {readonly [string, string]} Pair */
/** @typedef {(name: string) => string} Get */

const STORED = "cmi.suspend_data";
const COUNT = "cmi.interactions._count";

/** Codes of errors that trying again does not mend: the value or its name is refused. */
const REFUSED = /^(201|2\d\d|35[12]|40\d)$/;

/**
 * @param {Dialect} dialect
 * @param {Report} report
 * @returns {Transport}
 */
export function scormTransport(dialect, report) {
  const [begin = "", read = "", write = "", save = "", end = "", error = ""] = dialect.calls;
  const begun = Date.now();
  /** @type {Pair[]} */
  let unsent = [];
  let isOpen = false;
  let isLost = false;
  let told = 0;
  /** @type {any} */
  let api = null;

  /**
   * @param {string} name
   * @param {readonly string[]} given
   * @returns {string}
   */
  const call = (name, ...given) => {
    try {
      return String(api[name](...given));
    } catch {
      return "false";
    }
  };
  /** @type {Get} */
  const get = (name) => call(read, name);

  /**
   * @param {Pair} pair
   * @returns {boolean} whether it must be sent again
   */
  const failed = ([name, value]) => {
    if (call(write, name, value) !== "false") {
      return false;
    }
    const isRefused = REFUSED.test(call(error));
    isRefused && report("refused");
    return !isRefused;
  };

  const flush = () => {
    if (!isOpen) {
      return;
    }
    unsent = unsent.filter(failed);
    const isSaved = call(save, "") !== "false" && unsent.length === 0;
    if (!isSaved) {
      isLost || report("lost");
      again.later();
    } else if (isLost) {
      report("sent");
      again.stop();
    }
    isLost = !isSaved;
  };
  const again = tryingAgain(flush);

  /**
   * Say these things; what is said twice is sent once.
   *
   * @param {readonly Pair[]} pairs
   */
  const say = (...pairs) => {
    const names = new Set(pairs.map(([name]) => name));
    unsent = [...unsent.filter(([name]) => !names.has(name)), ...pairs];
  };

  return {
    async start() {
      api = findApi(dialect.api);
      isOpen = api !== null && (call(begin, "") === "true" || call(error) === dialect.begunAlready);
      if (!isOpen) {
        return null;
      }
      const records = !["browse", "review"].includes(get(dialect.names.mode));
      told = Number(get(COUNT)) || 0;
      const started = { stored: get(STORED), place: get(dialect.names.place), records };
      say(...(records ? dialect.opening(get) : []));
      flush();
      return started;
    },

    keep(stored, place) {
      if (stored.length > dialect.longest) {
        throw new RangeError(`${stored.length} characters are more than the system keeps`);
      }
      say([STORED, stored], [dialect.names.place, place]);
      flush();
    },

    answer(answered) {
      say(...dialect.interaction(answered, `cmi.interactions.${told}`));
      told += 1;
    },

    finish(outcome) {
      say(...dialect.closing(outcome, get));
      flush();
      return true;
    },

    leave() {
      if (!isOpen) {
        return;
      }
      say([dialect.names.time, dialect.duration((Date.now() - begun) / 1000)]);
      say([dialect.names.exit, "suspend"]);
      flush();
      isOpen = false;
      again.stop();
      call(end, "");
    },

    isWaiting: () => isLost,
  };
}
