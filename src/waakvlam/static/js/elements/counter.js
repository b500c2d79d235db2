// The program that counts, in a worker: started when it is first asked, kept for the next time.

import { isFault } from "../core/counting.js";

/** Where this script came from; the worker lies in a folder beside it. */
const PLACE = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** Milliseconds without any sign of life after which a start has failed. */
const PATIENCE = 120_000;

/** @typedef {import("../core/counting.js").Task} Task */
/** @typedef {import("../core/counting.js").Step} Step */
/** @typedef {import("../core/counting.js").Answer} Answer */

export class Counter {
  /** @type {Worker | null} */
  #worker = null;

  /** @type {(answer: Answer) => void} */
  #answer = () => {};

  /**
   * Count; every answer is a result or says why there is none.
   *
   * @param {string} name of the script of the worker
   * @param {Task} task
   * @param {(step: Step) => void} show
   * @returns {Promise<Answer>}
   */
  async count(name, task, show) {
    this.#worker ??= new Worker(new URL(name, PLACE), { type: "module" });
    const answer = await this.#ask(this.#worker, task, show);
    if (isFault(answer)) {
      this.#end();
    }
    return answer;
  }

  /** Give up. */
  stop() {
    this.#answer({ fault: "stopped", kind: "" });
    this.#end();
  }

  /**
   * @param {Worker} worker
   * @param {Task} task
   * @param {(step: Step) => void} show
   * @returns {Promise<Answer>}
   */
  #ask(worker, task, show) {
    return new Promise((resolve) => {
      const late = () => answer({ fault: "time_out", kind: "" });
      let timer = setTimeout(late, PATIENCE);
      /** @param {Answer} told */
      const answer = (told) => {
        clearTimeout(timer);
        resolve(told);
      };
      this.#answer = answer;
      worker.onerror = () => answer({ fault: "not_loaded", kind: "" });
      worker.onmessage = ({ data }) => {
        clearTimeout(timer);
        if ("step" in data) {
          // Whoever reads is alive; how long that takes depends on the files.
          timer = data.step === "reading" ? timer : setTimeout(late, PATIENCE);
          show(data);
        } else {
          answer(data);
        }
      };
      worker.postMessage(task);
    });
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
