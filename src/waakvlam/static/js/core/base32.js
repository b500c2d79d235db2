// Crockford's base 32, and the frame around what is written in it.

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const OWNER_LENGTH = 12;

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
 * Put version and length before a payload, and the checksum behind it.
 *
 * @param {number} version
 * @param {Uint8Array} payload
 * @returns {Uint8Array}
 */
export function frame(version, payload) {
  const head = 3 + payload.length;
  const bytes = new Uint8Array(head + 4);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, version);
  view.setUint16(1, payload.length);
  bytes.set(payload, 3);
  view.setUint32(head, crc32(bytes.subarray(0, head)));
  return bytes;
}

/**
 * Read letters; whatever case they have, and O for 0, I and L for 1.
 *
 * @param {string} letters
 * @returns {Uint8Array | null} null when they are not from the alphabet
 */
export function bytesFrom(letters) {
  const bytes = [];
  let bits = 0;
  let waiting = 0;
  for (const letter of letters.toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1")) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) {
      return null;
    }
    waiting = ((waiting << 5) | value) & 4095;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((waiting >>> bits) & 255);
    }
  }
  const rest = waiting & ((1 << bits) - 1);
  return bits >= 5 || rest !== 0 ? null : Uint8Array.from(bytes);
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
