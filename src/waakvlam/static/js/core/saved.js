// What came out of a count, by whom it is for.

/**
 * For whom a file is, and the name to save it under.
 *
 * @param {string} path such as `share/counts.csv`
 * @returns {{ group: "for-you" | "for-everybody" | "for-region-file" | "kept", name: string }}
 */
export function savedAs(path) {
  const name = path.replaceAll("/", "-");
  if (path.startsWith("share/")) {
    return { group: "for-everybody", name };
  }
  if (path.startsWith("quarantine/")) {
    return { group: "kept", name };
  }
  return { group: path === "for-region.json" ? "for-region-file" : "for-you", name };
}
