// How a cmi5 system opens a page: by what it puts in the address.

/**
 * @typedef {object} Launch
 * @property {string} endpoint address of the record store, with a slash at its end
 * @property {string} fetch address that gives a token, once
 * @property {Readonly<Record<string, any>>} actor whom the system means; never read, only passed on
 * @property {string} registration
 * @property {string} activityId
 */

/**
 * @param {string} search of an address
 * @returns {Launch | null} null when no system opened the page
 */
export function launchIn(search) {
  const given = new URLSearchParams(search);
  const names = ["endpoint", "fetch", "actor", "registration", "activityId"];
  const [endpoint = "", fetch = "", actor = "", registration = "", activityId = ""] = names.map(
    (name) => given.get(name) ?? "",
  );
  const agent = parsedObject(actor);
  const isWhole = isAddress(endpoint) && isAddress(fetch) && registration !== "" && activityId !== "";
  return isWhole && agent
    ? { endpoint: endpoint.replace(/\/*$/, "/"), fetch, actor: agent, registration, activityId }
    : null;
}

/**
 * @param {string} text
 * @returns {boolean}
 */
export function isAddress(text) {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/**
 * @param {string} text
 * @returns {Readonly<Record<string, any>> | null}
 */
export function parsedObject(text) {
  try {
    const found = JSON.parse(text);
    return typeof found === "object" && !Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}
