// Try again what failed: soon, then less often, and at once when the network is back.

const WAITS = [5, 15, 60];

/**
 * @param {() => void} act
 * @returns {{ later: () => void, stop: () => void }}
 */
export function tryingAgain(act) {
  let tries = 0;
  let timer = 0;
  const now = () => {
    window.clearTimeout(timer);
    act();
  };
  window.addEventListener("online", now);
  return {
    later() {
      window.clearTimeout(timer);
      timer = window.setTimeout(act, 1000 * (WAITS[tries] ?? 60));
      tries += 1;
    },
    stop() {
      window.clearTimeout(timer);
      tries = 0;
    },
  };
}
