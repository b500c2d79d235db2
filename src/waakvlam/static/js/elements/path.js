// <wv-path>: the learning path of one's own workplace, and what is kept of it on this device.

import { merged } from "../core/merged.js";
import { NO_PROGRESS, readProgress, writeProgress } from "../core/progress.js";
import { clearErrors, showErrors } from "./errors.js";
import { inlineJson, onSubmit, part, say, stamp, wake } from "./page.js";
import { showRoute } from "./route.js";
import { erase, keep, load } from "./storage.js";
import { saveText } from "./ways.js";

/** @typedef {import("../core/progress.js").Progress} Progress */

const LARGEST_FILE = 200000;
const FILE_NAME = "waakvlam-voortgang.json";

export class WvPath extends HTMLElement {
  /** @type {Readonly<Record<string, string>>} */
  #words = {};

  static define() {
    if (!customElements.get("wv-path")) {
      customElements.define("wv-path", WvPath);
    }
  }

  connectedCallback() {
    this.#words = inlineJson(this, "words");
    wake(this);
    this.#listen();
    const { found, progress } = load();
    const notices = { spoiled: "spoiled", refused: "not_kept", nothing: "", kept: "" };
    this.#say(notices[found]);
    this.#fillIn(progress);
    this.#answerByLink();
    this.#show();
  }

  #listen() {
    onSubmit(part(this, "form"), () => this.#choose());
    part(this, "change").addEventListener("click", () => this.#change());
    part(this, "keep").addEventListener("change", () => this.#keepOrErase());
    part(this, "erase").addEventListener("click", () => this.#erase());
    part(this, "export").addEventListener("click", () => this.#export());
    part(this, "import").addEventListener("change", () => this.#import());
    window.addEventListener("pageshow", (event) => event.persisted && this.#show());
  }

  /** @param {Progress} progress */
  #fillIn({ municipality, workplace }) {
    pickOption(this.#choice("municipality"), municipality);
    pickOption(this.#choice("workplace"), workplace);
  }

  /** A link to this page may say where somebody works: #gemeente=…&werkplek=… */
  #answerByLink() {
    const asked = new URLSearchParams(window.location.hash.slice(1));
    pickOption(this.#choice("municipality"), asked.get("gemeente") ?? "-");
    pickOption(this.#choice("workplace"), asked.get("werkplek") ?? "-");
  }

  #choose() {
    clearErrors(this);
    const problems = ["municipality", "workplace"].flatMap((name) => this.#missing(name));
    if (problems.length > 0) {
      showErrors(part(this, "form"), stamp(this, "errors"), problems);
      return;
    }
    if (load().found === "kept") {
      this.#keep();
    }
    this.#show();
    part(this, "title").focus();
  }

  /**
   * @param {string} name
   * @returns {import("./errors.js").Problem[]}
   */
  #missing(name) {
    const field = this.#choice(name);
    const text = this.#words[`choose_${name}`] ?? "";
    return field.value === "" ? [{ text, field, place: part(this, `${name}-error`) }] : [];
  }

  #change() {
    part(this, "mine").hidden = true;
    part(this, "form").hidden = false;
    this.#choice("municipality").focus();
  }

  #show() {
    const { found, progress } = load();
    const [municipality, workplace] = [this.#value("municipality"), this.#value("workplace")];
    const chosen = municipality !== "" && workplace !== "";
    this.#box().checked = found === "kept";
    part(this, "kept").hidden = found !== "kept";
    part(this, "form").hidden = chosen;
    part(this, "mine").hidden = !chosen;
    if (chosen) {
      const own = { ...progress, municipality, workplace };
      showRoute(this, own, found === "kept", this.#words);
    }
    this.#carryAlong(municipality, workplace);
  }

  /**
   * Let the page in another language show the same path.
   *
   * @param {string} municipality
   * @param {string} workplace
   */
  #carryAlong(municipality, workplace) {
    const asked = String(new URLSearchParams({ gemeente: municipality, werkplek: workplace }));
    for (const link of document.querySelectorAll("a[hreflang]")) {
      /** @type {HTMLAnchorElement} */ (link).hash = workplace === "" ? "" : asked;
    }
  }

  #keepOrErase() {
    if (this.#box().checked) {
      this.#keep();
      this.#show();
    } else {
      this.#erase();
    }
  }

  /** @param {Progress} [from] what comes from elsewhere */
  #keep(from = NO_PROGRESS) {
    const { progress } = load();
    const [municipality, workplace] = [this.#value("municipality"), this.#value("workplace")];
    const chosen = municipality && workplace ? { municipality, workplace } : {};
    const kept = keep({ ...merged(progress, from), ...chosen });
    this.#say(kept ? "kept" : "not_kept");
    return kept;
  }

  #erase() {
    erase();
    this.#fillIn(NO_PROGRESS);
    this.#show();
    this.#say("erased");
  }

  #export() {
    saveText(writeProgress(load().progress), FILE_NAME, "application/json");
    this.#say("saved");
  }

  async #import() {
    const field = /** @type {HTMLInputElement} */ (part(this, "import"));
    const progress = await readProgressFile(field.files?.[0]);
    field.value = "";
    if (!progress) {
      this.#say("not_ours");
      return;
    }
    if (this.#value("municipality") === "" || this.#value("workplace") === "") {
      this.#fillIn(progress);
    }
    if (this.#keep(progress)) {
      this.#show();
      this.#say("imported");
    }
  }

  /** @param {string} word empty to say nothing */
  #say(word) {
    say(part(this, "notice"), this.#words[word] ?? "");
  }

  /** @param {string} name */
  #value(name) {
    return this.#choice(name).value;
  }

  /** @param {string} name */
  #choice(name) {
    return /** @type {HTMLSelectElement} */ (part(this, name));
  }

  #box() {
    return /** @type {HTMLInputElement} */ (part(this, "keep"));
  }
}

/**
 * @param {File | undefined} file
 * @returns {Promise<Progress | null>} null when it is not ours or cannot be read
 */
async function readProgressFile(file) {
  try {
    return file && file.size <= LARGEST_FILE ? readProgress(await file.text()) : null;
  } catch {
    return null;
  }
}

/**
 * Choose a value, if it can be chosen.
 *
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function pickOption(select, value) {
  if (Array.from(select.options, (option) => option.value).includes(value)) {
    select.value = value;
  }
}
