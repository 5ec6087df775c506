"use strict";
// Shows the numbers behind a picture where a reader points at it, or goes through it with the arrow keys. Where the
// numbers are, the picture's JSON tells (Spots.java).

(() => {
  const NEAR = 14; // CSS pixels beside a mark that still count as pointing at it
  const narrow = matchMedia("(max-width: 30rem)");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const known = new WeakMap();
  let shown = null; // the picture whose tip is open, and which spot it tells of

  function spotsOf(picture) {
    if (!known.has(picture)) {
      const json = picture.querySelector("script.spots");
      known.set(picture, json ? JSON.parse(json.textContent) : []);
    }
    return known.get(picture);
  }

  /** The picture that is on show of its four versions. */
  function imageOf(picture) {
    return [...picture.querySelectorAll("img")].find((image) => image.offsetWidth > 0);
  }

  /** A spot's box in CSS pixels of the picture's element. */
  function boxOf(spot, image) {
    const [left, top, width, height] = (narrow.matches && spot.narrow) || spot.box;
    const across = image.offsetWidth / 100;
    const down = image.offsetHeight / 100;
    return {
      left: image.offsetLeft + left * across,
      top: image.offsetTop + top * down,
      width: width * across,
      height: height * down,
    };
  }

  function distance(box, x, y) {
    const dx = Math.max(box.left - x, 0, x - box.left - box.width);
    const dy = Math.max(box.top - y, 0, y - box.top - box.height);
    return Math.hypot(dx, dy);
  }

  /** The nearest spot; of several that hold the point, the smallest. */
  function spotAt(picture, image, x, y) {
    let best = -1;
    let key = [NEAR, Infinity];
    spotsOf(picture).forEach((spot, index) => {
      const box = boxOf(spot, image);
      const here = [distance(box, x, y), box.width * box.height];
      if (here[0] < key[0] || (here[0] === key[0] && here[1] < key[1])) {
        best = index;
        key = here;
      }
    });
    return best;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text ?? "";
    return made;
  }

  function swatch([, , light, inTheDark]) {
    const made = element("span", "tip-swatch");
    const theme = document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");
    made.style.backgroundColor = theme === "dark" ? inTheDark : light;
    return made;
  }

  function tipOf(spot) {
    const tip = element("div", "tip");
    tip.append(element("p", "tip-name", spot.name));
    const several = spot.facts.filter((fact) => fact.length > 2).length > 1;
    for (const fact of spot.facts) {
      const line = element("p", "tip-fact");
      if (several && fact.length > 2) {
        line.append(swatch(fact));
      }
      line.append(element("span", "tip-label", fact[0]), " ", element("span", "tip-value", fact[1]));
      tip.append(line);
    }
    return tip;
  }

  function hide() {
    shown?.parts.forEach((part) => part.remove());
    shown = null;
  }

  function show(picture, index) {
    if (shown?.picture === picture && shown.index === index) {
      return;
    }
    hide();
    const image = imageOf(picture);
    const spot = spotsOf(picture)[index];
    const box = boxOf(spot, image);
    const mark = element("div", "tip-mark");
    const tip = tipOf(spot);
    picture.append(mark, tip);
    for (const side of ["left", "top", "width", "height"]) {
      mark.style[side] = `${box[side]}px`;
    }
    // Above the spot where there is room, else below; and never beyond the picture's sides.
    const middle = box.left + box.width / 2 - tip.offsetWidth / 2;
    const above = box.top - tip.offsetHeight - 8;
    const tall = box.height > image.offsetHeight / 2;
    tip.style.left = `${Math.max(0, Math.min(middle, picture.clientWidth - tip.offsetWidth))}px`;
    tip.style.top = `${above > -24 ? above : tall ? Math.max(0, box.top) : box.top + box.height + 8}px`;
    if (tall) {
      const right = box.left + box.width / 2 + 12;
      const fits = right + tip.offsetWidth <= picture.clientWidth;
      tip.style.left = `${fits ? right : Math.max(0, box.left + box.width / 2 - 12 - tip.offsetWidth)}px`;
      tip.style.top = `${Math.max(0, box.top)}px`;
    }
    shown = { picture, index, parts: [mark, tip] };
  }

  /** Says a spot's numbers to those who hear the page. */
  function say(picture, index) {
    let status = picture.querySelector(".tip-status");
    if (!status) {
      status = element("p", "tip-status sr");
      status.setAttribute("role", "status");
      picture.append(status);
    }
    const { name, facts } = spotsOf(picture)[index];
    status.textContent = `${name}: ${facts.map(([label, value]) => `${label} ${value}`).join(", ")}`;
  }

  function step(key, index, last) {
    switch (key) {
      case "ArrowRight":
      case "ArrowDown":
        return index < 0 ? 0 : Math.min(index + 1, last);
      case "ArrowLeft":
      case "ArrowUp":
        return index < 0 ? last : Math.max(index - 1, 0);
      case "Home":
        return 0;
      case "End":
        return last;
      default:
        return null;
    }
  }

  function onKey(picture, event) {
    const index = shown?.picture === picture ? shown.index : -1;
    if (event.key === "Escape") {
      hide();
      return;
    }
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : step(event.key, index, spotsOf(picture).length - 1);
    if (next !== null) {
      event.preventDefault();
      show(picture, next);
      say(picture, next);
    }
  }

  function point(picture, event) {
    const image = imageOf(picture);
    const frame = picture.getBoundingClientRect();
    const index = image ? spotAt(picture, image, event.clientX - frame.left, event.clientY - frame.top) : -1;
    if (index < 0) {
      hide();
    } else {
      show(picture, index);
    }
  }

  function enhance(picture) {
    const title = picture.closest("figure")?.querySelector("figcaption .label")?.textContent ?? "";
    picture.tabIndex = 0;
    picture.setAttribute("role", "group");
    picture.setAttribute("aria-label", document.body.dataset.numbers.replace("{0}", title));
    picture.addEventListener("pointermove", (event) => event.pointerType === "touch" || point(picture, event));
    picture.addEventListener("pointerleave", (event) => event.pointerType === "touch" || hide());
    picture.addEventListener("click", (event) => point(picture, event));
    picture.addEventListener("keydown", (event) => onKey(picture, event));
    picture.addEventListener("blur", hide);
  }

  function enhanceAll(root) {
    for (const json of root.querySelectorAll(".picture > script.spots")) {
      if (!json.parentElement.hasAttribute("tabindex")) {
        enhance(json.parentElement);
      }
    }
  }

  addEventListener("DOMContentLoaded", () => {
    enhanceAll(document);
    // What is put into the page later, too.
    new MutationObserver(() => enhanceAll(document)).observe(document.getElementById("casebook-main"), {
      childList: true,
      subtree: true,
    });
    addEventListener("resize", hide);
    document.addEventListener("pointerdown", (event) => shown && !shown.picture.contains(event.target) && hide());
  });
})();
