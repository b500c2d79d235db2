// Finding what a template put in the page for a script.

/**
 * Return the part of an element that was marked for this script.
 *
 * @param {ParentNode} root
 * @param {string} name value of `data-part`
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) {
    throw new TypeError(`the page has no part ${name}`);
  }
  return found;
}

/**
 * Return all parts of this name.
 *
 * @param {ParentNode} root
 * @param {string} name
 * @returns {HTMLElement[]}
 */
export function parts(root, name) {
  return Array.from(root.querySelectorAll(`[data-part="${name}"]`), (found) =>
    /** @type {HTMLElement} */ (found),
  );
}

/**
 * Return a fresh copy of the element in a template.
 *
 * @param {ParentNode} root
 * @param {string} name value of `data-part`
 * @returns {HTMLElement}
 */
export function stamp(root, name) {
  const template = /** @type {HTMLTemplateElement} */ (part(root, name));
  const copy = template.content.firstElementChild?.cloneNode(true);
  return /** @type {HTMLElement} */ (copy);
}

/**
 * Read the JSON that stands in the page.
 *
 * @param {ParentNode} root
 * @param {string} name value of `data-part`
 * @returns {any}
 */
export function inlineJson(root, name) {
  return JSON.parse(part(root, name).textContent ?? "");
}

/**
 * Show what only a script can do, and take away what is for pages without.
 *
 * @param {ParentNode} root
 */
export function wake(root) {
  for (const awake of parts(root, "with-script")) {
    awake.hidden = false;
  }
  for (const without of parts(root, "without-script")) {
    without.remove();
  }
}

/**
 * Show a sentence in a place that is hidden while it has nothing to say.
 *
 * @param {HTMLElement} place
 * @param {string} sentence
 */
export function say(place, sentence) {
  place.textContent = sentence;
  place.hidden = sentence === "";
}

/**
 * Do something in the page instead of sending a form.
 *
 * @param {HTMLElement} form
 * @param {() => void} act
 */
export function onSubmit(form, act) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act();
  });
}

/**
 * Return a list item with a link that moves to an element and into it.
 *
 * @param {string} text
 * @param {HTMLElement} target
 * @returns {HTMLElement}
 */
export function jump(text, target) {
  const link = document.createElement("a");
  link.href = `#${target.id}`;
  link.textContent = text;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    target.focus();
  });
  const item = document.createElement("li");
  item.append(link);
  return item;
}
