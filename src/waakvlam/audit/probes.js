// What the audit asks of a page that axe does not. Runs in the page, writes nothing into it
// that a reader could see, and is no part of the site.
(() => {
  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const kind = typeof element.className === "string" ? element.className.split(" ")[0] : "";
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
    return `${element.tagName.toLowerCase()}${id || (kind && `.${kind}`)} ${words.slice(0, 40)}`.trim();
  };
  const visible = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    element.getClientRects().length > 0;

  // The keyboard: each stop is judged when the next key goes down, so that scrolling is over.
  const walk = { stops: [], seen: new Set(), over: false };
  const isCovered = (element, box) => {
    const x = [0.5, 0.1, 0.9];
    const y = [0.5, 0.2, 0.8];
    const points = x.flatMap((dx) =>
      y.map((dy) => [box.left + box.width * dx, box.top + box.height * dy]),
    );
    return points.every(([px, py]) => {
      const top = document.elementFromPoint(px, py);
      return top && !element.contains(top) && !top.contains(element) &&
        !Array.from(element.labels ?? []).some((label) => label.contains(top));
    });
  };
  const hasRing = (element) => {
    const carriers = [element, element.parentElement, element.nextElementSibling,
      ...(element.labels ?? [])];
    return carriers.some((carrier) => {
      if (!carrier) return false;
      const style = getComputedStyle(carrier);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) ||
        style.boxShadow !== "none";
    });
  };
  const judge = () => {
    const element = document.activeElement;
    const isOut = !element || element === document.body;
    const isAgain = element === walk.stops[0]?.element && walk.stops.length > 1;
    if (isAgain || (isOut && walk.stops.length > 0)) walk.over = true;
    if (walk.over || isOut || walk.seen.has(element)) return;
    const rects = Array.from(element.getClientRects());
    const box = element.getBoundingClientRect();
    const faults = [];
    const inside = rects.some((rect) => rect.right > 0 && rect.left < innerWidth &&
      rect.bottom > 0 && rect.top < innerHeight && rect.width > 1 && rect.height > 1);
    if (!inside || !visible(element)) faults.push("unseen");
    else if (isCovered(element, rects.length === 1 ? box : rects[0])) faults.push("covered");
    else if (!hasRing(element)) faults.push("no-ring");
    const before = walk.stops.at(-1)?.element;
    if (before && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      faults.push("order");
    }
    walk.seen.add(element);
    walk.stops.push({ element, name: name(element), faults });
  };
  addEventListener("keydown", (event) => { if (event.key === "Tab") judge(); }, true);

  const expected = () => {
    const tabbable = "a[href], button, input, select, textarea, summary, [tabindex]";
    const groups = new Set();
    return Array.from(document.querySelectorAll(tabbable)).filter((element) => {
      if (element.tabIndex < 0 || element.disabled || element.type === "hidden") return false;
      if (element.closest("[inert]") || !visible(element)) return false;
      if (element.type !== "radio") return true;
      const group = `${element.form?.id ?? ""} ${element.name}`;
      return !groups.has(group) && groups.add(group);
    });
  };
  const isReached = (element) => walk.seen.has(element) || (element.type === "radio" &&
    Array.from(walk.seen).some((one) => one.type === "radio" && one.name === element.name));

  // What a page asks that is no test: choose the first of everything, write something, send it.
  const fillIn = () => {
    document.querySelector("main input[type=checkbox]")?.click();
    for (const choices of document.querySelectorAll("main select")) {
      if (!visible(choices) || choices.value) continue;
      choices.selectedIndex = 1;
      choices.dispatchEvent(new Event("change", { bubbles: true }));
    }
    for (const field of document.querySelectorAll("main input:is([type=text], [type=date])")) {
      if (visible(field)) field.value ||= field.type === "date" ? "2099-12-31" : "112";
    }
    Array.from(document.querySelectorAll("main button[type=submit]")).find(visible)?.click();
  };

  globalThis.waakvlamAudit = {
    /** Begin a walk at the top of the page. */
    begin() {
      walk.stops = [];
      walk.seen = new Set();
      walk.over = false;
      // Tab goes on from where the focus was last, also when that is gone: put it at the top.
      document.body.tabIndex = -1;
      document.body.focus({ preventScroll: true });
      document.body.removeAttribute("tabindex");
      getSelection()?.removeAllRanges();
      scrollTo({ top: 0, behavior: "instant" });
    },
    /** Return the number of stops, and whether the keyboard came out of the page again. */
    soFar() {
      return [walk.stops.length, walk.over];
    },
    /** Return the number of stops, and what is wrong at each. */
    walked() {
      const wrong = walk.stops.filter((stop) => stop.faults.length > 0)
        .flatMap((stop) => stop.faults.map((fault) => [fault, stop.name]));
      const missed = expected().filter((element) => !isReached(element))
        .map((element) => ["unreached", name(element)]);
      return { stops: walk.stops.length, faults: [...wrong, ...missed] };
    },
    /** Return what sticks out sideways, if the page scrolls that way. */
    sideways() {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return [];
      const wide = Array.from(document.body.querySelectorAll("*")).filter((element) =>
        visible(element) && element.getBoundingClientRect().right > room + 1);
      return wide.slice(-1).map(name).concat(wide.length ? [] : ["the page"]);
    },
    /** Return the answers and buttons of a test that are lower than 44 pixels. */
    smallAnswers() {
      const chosen = "[data-question] label, [data-question] button, [data-question] select";
      return Array.from(document.querySelectorAll(chosen)).filter((element) => {
        const box = element.getBoundingClientRect();
        const own = element.tagName !== "LABEL" || /^(radio|checkbox)$/.test(element.control?.type);
        return own && visible(element) && box.height > 1 && box.height < 43.5;
      }).map(name);
    },
    /** Return the first words in a heading that are cut in two where no hyphen stands. */
    cutWords() {
      const cut = [];
      for (const heading of document.querySelectorAll("main :is(h1, h2, h3)")) {
        if (!visible(heading)) continue;
        const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          for (const word of texts.currentNode.data.matchAll(/[\p{L}\p{N}]+/gu)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, word.index);
            range.setEnd(texts.currentNode, word.index + word[0].length);
            const tops = new Set(Array.from(range.getClientRects(), (rect) => Math.round(rect.top)));
            if (tops.size > 1) cut.push(`${heading.tagName.toLowerCase()} ${word[0]}`);
          }
        }
      }
      return cut;
    },
    /** Return the texts with too little contrast; a picture behind a text is not judged. */
    paleTexts() {
      const parts = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const light = ([red, green, blue]) => [red, green, blue]
        .map((one) => one / 255)
        .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
        .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
      const grounds = new Map();
      const ground = (element) => {
        if (!element) return parts(getComputedStyle(document.documentElement).backgroundColor);
        if (!grounds.has(element)) {
          const own = parts(getComputedStyle(element).backgroundColor);
          const isSolid = own.length === 3 || own[3] === 1;
          grounds.set(element, isSolid ? own : ground(element.parentElement));
        }
        return grounds.get(element);
      };
      const pale = new Set();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || pale.has(element) || !visible(element)) continue;
        if (element.closest("script, style, template, option, :disabled")) continue;
        const style = getComputedStyle(element);
        const back = ground(element);
        if (!style.color.startsWith("rgb") || back.length < 3 || back[3] === 0) continue;
        const [low, high] = [light(parts(style.color)), light(back)].sort((a, b) => a - b);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        if ((high + 0.05) / (low + 0.05) < (isLarge ? 3 : 4.5)) pale.add(element);
      }
      return Array.from(pale, name);
    },
    /** Answer every question with the first choice, and finish. */
    answer() {
      const forms = document.querySelectorAll("main [data-question]");
      for (const form of forms) {
        for (const choices of form.querySelectorAll("select")) {
          choices.selectedIndex = 1;
          choices.dispatchEvent(new Event("change", { bubbles: true }));
        }
        const first = form.querySelector("input:not([type=text])");
        if (first && !first.checked) first.click();
        for (const text of form.querySelectorAll("input[type=text]")) {
          text.value = "112";
          text.dispatchEvent(new Event("input", { bubbles: true }));
        }
        for (let step = 0; step < 20; step += 1) {
          const choice = Array.from(form.querySelectorAll(".wv-place__choice")).find(visible);
          if (!choice) break;
          choice.click();
        }
        form.querySelector("button[type=submit]")?.click();
      }
      if (forms.length === 0) fillIn();
      document.querySelector("main [data-part=finish] button")?.click();
    },
    /** Ask for what is missing: send the first form as it is. */
    err() {
      Array.from(document.querySelectorAll("main button[type=submit]")).find(visible)?.click();
    },
    /** Tell which states this page has besides being there. */
    states() {
      const main = document.querySelector("main") ?? document.body;
      const sends = Array.from(main.querySelectorAll("button[type=submit]")).some(visible);
      const asks = main.querySelector("[data-question]") ||
        Array.from(main.querySelectorAll("input[type=checkbox]")).some(visible);
      return [...(sends ? ["error"] : []), ...(asks ? ["answered"] : [])];
    },
    /** Return what should not be on paper, or is too pale to see there. */
    pale() {
      const faults = Array.from(document.querySelectorAll(
        "button:not([popovertarget]), .wv-nav, .wv-header, .wv-footer",
      ))
        .filter(visible).map((element) => ["on-paper", name(element)]);
      for (const box of document.querySelectorAll("main input:is([type=checkbox], [type=radio])")) {
        if (!visible(box)) continue;
        const style = getComputedStyle(box);
        const size = box.getBoundingClientRect().width;
        const dark = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(style.borderTopColor);
        const pale = !dark || dark.slice(1).some((part) => Number(part) > 96);
        if (pale || parseFloat(style.borderTopWidth) < 1.3 || size < 14) {
          faults.push(["pale-box", name(box)]);
        }
      }
      return faults;
    },
  };
})();
