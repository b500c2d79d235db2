// The receipt, version 1, as text; the standard is docs/contributing/receipt.md.

/**
 * A finished quiz, as it is handed over.
 *
 * @typedef {object} Completion
 * @property {string} quiz
 * @property {number} revision
 * @property {number} score questions right at the end
 * @property {number} max questions asked
 * @property {number} attempts times that the quiz was taken on this device
 * @property {string} day local day, YYYYMMDD
 * @property {string} language
 * @property {string} first one character per question: 1 right at first try, 0 not, - not asked
 */

/**
 * @typedef {object} Receipt
 * @property {string} owner random name of this browser
 * @property {string} municipality
 * @property {string} workplace
 * @property {string} assignment empty when there is none
 * @property {readonly Completion[]} completions
 */

const VERSION = 1;
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const OWNER_LENGTH = 12;

/**
 * Write a receipt as lines that survive mail programs.
 *
 * @param {Receipt} receipt
 * @returns {string}
 */
export function receiptText(receipt) {
  const lines = base32(frame(payload(receipt))).match(/.{1,50}/g) ?? [];
  const grouped = lines.map((line) => (line.match(/.{1,5}/g) ?? []).join(" "));
  return [`WAAKVLAM BEGIN ${VERSION}`, ...grouped, "WAAKVLAM EINDE", ""].join("\n");
}

/**
 * Turn random bytes into the name of a browser: it says nothing about its user.
 *
 * @param {Uint8Array} bytes twelve random bytes
 * @returns {string}
 */
export function ownerFrom(bytes) {
  const letters = Array.from(bytes.subarray(0, OWNER_LENGTH), (byte) => ALPHABET[byte & 31]);
  return letters.join("").toLowerCase();
}

/**
 * @param {Receipt} receipt
 * @returns {string}
 */
function payload({ owner, municipality, workplace, assignment, completions }) {
  const ordered = [...completions].sort((one, other) => (one.quiz < other.quiz ? -1 : 1));
  return [owner, municipality, workplace, assignment, ...ordered.map(record)].join(";");
}

/**
 * @param {Completion} completion
 * @returns {string}
 */
function record({ quiz, revision, score, max, attempts, day, language, first }) {
  return [quiz, revision, score, max, attempts, day, language, first].join(",");
}

/**
 * Put version and length before the payload, and the checksum behind it.
 *
 * @param {string} text
 * @returns {Uint8Array}
 */
function frame(text) {
  const head = 3 + text.length;
  const bytes = new Uint8Array(head + 4);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, VERSION);
  view.setUint16(1, text.length);
  bytes.set(new TextEncoder().encode(text), 3);
  view.setUint32(head, crc32(bytes.subarray(0, head)));
  return bytes;
}

/**
 * @param {Uint8Array} bytes
 * @returns {number}
 */
export function crc32(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
    }
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function base32(bytes) {
  let letters = "";
  let bits = 0;
  let waiting = 0;
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) {
      letters += ALPHABET[(waiting >>> (bits - 5)) & 31];
    }
    waiting &= (1 << bits) - 1;
  }
  return bits > 0 ? letters + ALPHABET[(waiting << (5 - bits)) & 31] : letters;
}
