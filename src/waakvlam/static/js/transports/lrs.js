// Requests to a record store (xAPI) during one session of cmi5.

import { parsedObject } from "./launch.js";

/** @typedef {import("./launch.js").Launch} Launch */
/** @typedef {Readonly<Record<string, any>>} Document */

/**
 * What was answered: a status, 0 when nothing came back, and a document where there is one.
 *
 * @typedef {{ status: number, document: Document | null }} Reply
 */

/**
 * @typedef {object} Lrs
 * @property {(statements: readonly Document[]) => Promise<number>} tell
 * @property {(name: string) => Promise<Reply>} state
 * @property {(name: string, document: Document) => Promise<number>} putState
 * @property {(name: string) => Promise<Reply>} profile of the learner
 */

/** Characters of a body up to which browsers finish a request after the page has gone. */
const MOST_KEPT_ALIVE = 30000;

/**
 * @param {Launch} launch
 * @param {string} token
 * @returns {Lrs}
 */
export function lrsOf({ endpoint, actor, registration, activityId }, token) {
  const agent = JSON.stringify(actor);
  const headers = { Authorization: `Basic ${token}`, "X-Experience-API-Version": "1.0.3" };
  /** @type {(resource: string, asked: Record<string, string>) => string} */
  const place = (resource, asked) => `${endpoint}${resource}?${new URLSearchParams(asked)}`;
  /** @type {(name: string) => string} */
  const statePlace = (stateId) =>
    place("activities/state", { activityId, agent, registration, stateId });
  /** @type {(method: string, address: string, document: unknown) => Promise<number>} */
  const send = async (method, address, document) => {
    const typed = { ...headers, "Content-Type": "application/json" };
    return (await request(method, address, typed, JSON.stringify(document))).status;
  };
  return {
    tell: (statements) => send("POST", `${endpoint}statements`, statements),
    state: (name) => request("GET", statePlace(name), headers),
    putState: (name, document) => send("PUT", statePlace(name), document),
    profile: (profileId) => request("GET", place("agents/profile", { agent, profileId }), headers),
  };
}

/**
 * Ask for the token of this session. A system gives it once, so a page may ask once.
 *
 * @param {string} address
 * @returns {Promise<string>} empty when it gives none
 */
export async function takeToken(address) {
  const { document } = await request("POST", address, {});
  return String(document?.["auth-token"] ?? "");
}

/**
 * @param {string} method
 * @param {string} address
 * @param {Record<string, string>} headers
 * @param {string} [body]
 * @returns {Promise<Reply>}
 */
async function request(method, address, headers, body) {
  const sent = body === undefined ? {} : { body, keepalive: body.length < MOST_KEPT_ALIVE };
  try {
    const answer = await fetch(address, { method, headers, cache: "no-store", ...sent });
    return { status: answer.status, document: answer.ok ? parsedObject(await answer.text()) : null };
  } catch {
    return { status: 0, document: null };
  }
}
