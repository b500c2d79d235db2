// The addresses of a system are unknown when a package is made. Once they are known, a second
// policy in the page leaves those alone.

/**
 * @param {readonly string[]} addresses
 */
export function onlyTo(addresses) {
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = `connect-src 'self' ${[...origins].join(" ")}`;
  document.head.append(meta);
}
