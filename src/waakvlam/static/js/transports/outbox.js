// What a record store must hear, until it has. Ids stay, so that saying a thing twice changes nothing.

import { tryingAgain } from "./again.js";
import { saveKept } from "./kept.js";
import { statementOf } from "./statements.js";

/** @typedef {import("./kept.js").Standing} Standing */
/** @typedef {import("./lrs.js").Lrs} Lrs */
/** @typedef {import("./statements.js").Session} Session */
/** @typedef {import("./statements.js").Told} Told */
/** @typedef {import("./transport.js").Report} Report */

/**
 * @typedef {object} Outbox
 * @property {(...told: Told[]) => void} add
 * @property {(standing: Standing) => void} keep
 * @property {() => Standing} standing
 * @property {() => Promise<void>} send in turn
 * @property {() => Promise<void>} sendLast at once, for the page may go away
 * @property {() => boolean} isWaiting
 */

/** Name of our document in the store. */
export const OURS = "waakvlam";

/** Statuses after which a later session may succeed: who we are is not known any more. */
const ENDED = [401, 403];

/** Statuses after which trying again may help, as when nothing came back. */
const BUSY = [0, 408, 429];

/**
 * @param {Lrs} lrs
 * @param {Session} session
 * @param {Standing} begun
 * @param {Report} report
 * @returns {Outbox}
 */
export function outboxOf(lrs, session, begun, report) {
  /** @type {readonly Told[]} */
  let unsent = [];
  let standing = begun;
  let isStored = true;
  let isLost = false;
  let isEnded = false;
  let isLast = false;
  let turn = Promise.resolve();

  const save = () => {
    const told = unsent.filter(({ verb }) => verb !== "initialized" && verb !== "terminated");
    session.records && saveKept(session.launch, { told, standing: isStored ? null : standing });
  };

  /** @param {readonly Told[]} batch */
  const accepted = (batch) => {
    const ids = new Set(batch.map(({ id }) => id));
    unsent = unsent.filter(({ id }) => !ids.has(id));
    if (batch.some(({ verb }) => verb === "passed")) {
      standing = { ...standing, passed: true };
      isStored = false;
    }
    save();
  };

  /**
   * @param {readonly Told[]} batch
   * @returns {Promise<boolean>} whether nothing of it must be sent again
   */
  const tell = async (batch) => {
    const status = await lrs.tell(batch.map((one) => statementOf(one, session)));
    const isKnown = status === 409 && batch.length === 1;
    if ((status >= 200 && status < 300) || isKnown || batch.length === 0) {
      accepted(batch);
      return true;
    }
    if (BUSY.includes(status) || status >= 500) {
      return false;
    }
    return batch.length > 1 ? tellApart(batch) : refused(batch, status);
  };

  /** @param {readonly Told[]} batch of which the store refused one or more */
  const tellApart = async (batch) => {
    for (const one of batch) {
      if (!(await tell([one]))) {
        return false;
      }
    }
    return true;
  };

  /**
   * @param {readonly Told[]} batch of one
   * @param {number} status
   * @returns {boolean}
   */
  const refused = (batch, status) => {
    if (ENDED.includes(status) && !batch[0]?.earlier) {
      isEnded = true;
      return false;
    }
    unsent = unsent.filter((one) => !batch.includes(one));
    save();
    report("refused");
    return true;
  };

  /** @returns {Promise<boolean>} */
  const store = async () => {
    const document = standing;
    const status = isStored ? 200 : await lrs.putState(OURS, { version: 1, ...document });
    const isDone = status >= 200 && status < 300;
    isStored = isStored || (isDone && document === standing);
    save();
    return isDone;
  };

  /** @param {boolean} isDone */
  const conclude = (isDone) => {
    if (isEnded) {
      again.stop();
      report("kept_here");
    } else if (!isDone) {
      isLost || report("lost");
      again.later();
    } else if (isLost) {
      report("sent");
      again.stop();
    }
    isLost = !isDone;
  };

  const round = async () => {
    if (!isLast && !isEnded && (unsent.length > 0 || !isStored)) {
      const isTold = unsent.length === 0 || (await tell(unsent));
      conclude(isTold && (await store()));
    }
  };
  const send = () => (turn = turn.then(round));
  const again = tryingAgain(() => void send());

  return {
    add(...told) {
      unsent = [...unsent, ...told];
      save();
    },
    keep(next) {
      isStored = isStored && sameStanding(next, standing);
      standing = next;
      save();
    },
    standing: () => standing,
    send,
    async sendLast() {
      isLast = true;
      const told = unsent.length === 0 || tell(unsent);
      conclude((await Promise.all([told, store()])).every(Boolean));
      isLast = false;
    },
    isWaiting: () => isLost,
  };
}

/**
 * @param {Standing} one
 * @param {Standing} other
 * @returns {boolean}
 */
function sameStanding(one, other) {
  return one.stored === other.stored && one.place === other.place && one.passed === other.passed;
}
