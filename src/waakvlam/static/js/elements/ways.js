// Ways to take a text along: the clipboard and a file.

/**
 * Copy the text of an area; where that fails the text is left selected.
 *
 * @param {HTMLTextAreaElement} area
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus();
    area.select();
    return copySelection();
  }
}

/**
 * Save a text as a file on this device.
 *
 * @param {string} text
 * @param {string} name
 * @param {string} [type]
 */
export function saveText(text, name, type = "text/plain") {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/**
 * Copy as older browsers do, and pages without a secure address.
 *
 * @returns {boolean}
 */
function copySelection() {
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}
