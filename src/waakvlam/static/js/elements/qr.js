// A QR code, made by a library that the page loads only where it is needed, drawn as a picture.

const SVG = "http://www.w3.org/2000/svg";
const QUIET_ZONE = 4;

/** More letters make squares too small for the camera of a phone. */
const MOST_LETTERS = 1800;

/**
 * A maker of QR codes: https://www.npmjs.com/package/qrcode-generator.
 *
 * @typedef {object} QrCode
 * @property {(text: string, mode: "Alphanumeric" | "Byte") => void} addData
 * @property {() => void} make
 * @property {() => number} getModuleCount
 * @property {(row: number, column: number) => boolean} isDark
 */

/**
 * Draw letters, digits and spaces as a QR code, behind a text of any kind.
 *
 * @param {string} text
 * @param {string} label what stands for the picture where it is not seen
 * @param {string} [before] such as the address of a page
 * @returns {SVGElement | null} null when the text is too long, or there is no library
 */
export function qrPicture(text, label, before = "") {
  const library = /** @type {{ qrcode?: (type: 0, level: "L") => QrCode }} */ (
    /** @type {unknown} */ (window)
  ).qrcode;
  if (!library || before.length + text.length > MOST_LETTERS) {
    return null;
  }
  // The lowest level: a screen has no stains, and larger squares are easier to read.
  const code = library(0, "L");
  if (before !== "") {
    code.addData(before, "Byte");
  }
  code.addData(text, "Alphanumeric");
  code.make();
  return drawnCode(code, label);
}

/**
 * Draw dark on white, also where the page is dark: scanners expect that.
 *
 * @param {QrCode} code
 * @param {string} label
 * @returns {SVGElement}
 */
function drawnCode(code, label) {
  const size = code.getModuleCount();
  const side = size + 2 * QUIET_ZONE;
  const attributes = { role: "img", "aria-label": label, "shape-rendering": "crispEdges" };
  const picture = svgElement("svg", { viewBox: `0 0 ${side} ${side}`, ...attributes });
  const ground = svgElement("rect", { width: side, height: side, fill: "white" });
  picture.append(ground, svgElement("path", { d: darkParts(code, size), fill: "black" }));
  return picture;
}

/**
 * @param {QrCode} code
 * @param {number} size
 * @returns {string} the way of a pen along every dark square
 */
function darkParts(code, size) {
  const numbers = Array.from({ length: size }, (_, number) => number);
  return numbers
    .flatMap((row) =>
      numbers
        .filter((column) => code.isDark(row, column))
        .map((column) => `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`),
    )
    .join("");
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @returns {SVGElement}
 */
function svgElement(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, String(value));
  }
  return /** @type {SVGElement} */ (element);
}
