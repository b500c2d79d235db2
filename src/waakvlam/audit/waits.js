// What the audit waits for: each is a state that the page shows, and none is a time. Patience, in
// milliseconds, is only for a page that never comes that far.
(() => {
  const until = async (isSo, patience) => {
    const end = performance.now() + patience;
    while (!isSo() && performance.now() < end) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    return isSo();
  };

  globalThis.waakvlamWaits = {
    /** Tell whether what a button opened is closed, and the focus is on the button again. */
    closed: (button, patience) =>
      until(
        () => document.activeElement === button && button.getAttribute("aria-expanded") === "false",
        patience,
      ),
    /** Tell whether search said how much it found for a text, and why it shows each result. */
    answered: (typed, patience) =>
      until(() => {
        const input = document.getElementById("wv-search-input");
        const said = document.getElementById("wv-search-status")?.textContent;
        const options = document.querySelectorAll("#wv-search-results [role=option]");
        return input?.value === typed && Boolean(said) &&
          Array.from(options).every((option) => option.dataset.told);
      }, patience),
  };
})();
