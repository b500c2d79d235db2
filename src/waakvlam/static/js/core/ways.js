// A receipt in the forms that other programs take: the address of a draft mail or of a form.

const LONGEST_DRAFT = 1500;
const LONGEST_ADDRESS = 2000;
const LETTERS_ON_A_LINE = 50;

/**
 * Write a receipt on one line, in letters that a QR code packs tightly.
 *
 * @param {string} text a receipt as `receiptText` writes it
 * @returns {string}
 */
export function oneLine(text) {
  const { begin, letters, end } = receiptParts(text);
  return `${begin} ${letters} ${end}`;
}

/**
 * Return the address that opens a draft in a mail program.
 *
 * @param {{ address: string, subject: string, opening: string }} mail
 * @param {string} text
 * @returns {string | null} null when some mail programs would cut it off
 */
export function mailDraft({ address, subject, opening }, text) {
  const { begin, letters, end } = receiptParts(text);
  const lines = letters.match(new RegExp(`.{1,${LETTERS_ON_A_LINE}}`, "g")) ?? [];
  const body = [opening, "", begin, ...lines, end, ""].join("\r\n");
  const draft = `mailto:${address}?subject=${mailEncoded(subject)}&body=${mailEncoded(body)}`;
  return draft.length > LONGEST_DRAFT ? null : draft;
}

/**
 * Return the address of a form with the receipt already in its field.
 *
 * @param {{ address: string, parameter: string }} form
 * @param {string} text
 * @returns {string | null} null when some servers would refuse it
 */
export function formAddress({ address, parameter }, text) {
  const url = new URL(address);
  url.searchParams.set(parameter, oneLine(text));
  return url.href.length > LONGEST_ADDRESS ? null : url.href;
}

/**
 * @param {string} text
 * @returns {{ begin: string, letters: string, end: string }} letters without spaces
 */
function receiptParts(text) {
  const lines = text.trim().split("\n");
  const letters = lines.slice(1, -1).join("").replaceAll(" ", "");
  return { begin: lines[0] ?? "", letters, end: lines.at(-1) ?? "" };
}

/**
 * @param {string} text
 * @returns {string}
 */
function mailEncoded(text) {
  return encodeURIComponent(text).replaceAll("'", "%27");
}
