// One element that fills the screen: nothing else on the page can be reached meanwhile.

/**
 * Take everything around an element out of reach, or give it back.
 *
 * @param {HTMLElement} element
 * @param {boolean} alone
 */
export function leaveAlone(element, alone) {
  for (let inside = element; inside !== document.body && inside.parentElement; inside = inside.parentElement) {
    for (const beside of inside.parentElement.children) {
      if (beside !== inside && beside instanceof HTMLElement) {
        beside.inert = alone;
      }
    }
  }
}

/**
 * Fill the screen, where the browser allows it; the window is filled anyway.
 *
 * @param {HTMLElement} element
 */
export async function fillScreen(element) {
  try {
    await element.requestFullscreen();
  } catch {
    // The window is enough.
  }
}
