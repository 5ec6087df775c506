"use strict";
// Makes pages more comfortable; all that they say is there without it. Loaded in the head, so that a remembered theme is
// set before anything is painted.

(() => {
  const root = document.documentElement;
  const KEY = "casebook-theme";

  /** Storage may be refused: on a disk, in a private window, by a setting. */
  const remembered = {
    get() {
      try {
        return localStorage.getItem(KEY);
      } catch {
        return null;
      }
    },
    set(theme) {
      try {
        if (theme) {
          localStorage.setItem(KEY, theme);
        } else {
          localStorage.removeItem(KEY);
        }
      } catch {
        // The choice lasts as long as the page.
      }
    },
  };

  const dark = matchMedia("(prefers-color-scheme: dark)");

  function show(theme) {
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  }

  show(remembered.get());

  /** Turns to the other theme; one that is the reader's own setting needs no remembering, and follows it again. */
  function themeSwitch(button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const system = dark.matches ? "dark" : "light";
      const next = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
      show(next === system ? null : next);
      remembered.set(next === system ? null : next);
    });
  }

  function codeSwitch(button) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(open));
      document.querySelectorAll(".code-fold").forEach((fold) => (fold.open = open));
    });
  }

  function copyButton(code) {
    const words = document.body.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.querySelector("code").textContent.trimEnd());
      button.textContent = words.copied;
      setTimeout(() => (button.textContent = words.copy), 1500);
    });
    code.append(button);
  }

  /** Marks the section being read in the contents beside the text. */
  function followReading(contents) {
    let current = null;
    function mark() {
      const link = [...contents.querySelectorAll("a")]
        .filter((each) => document.getElementById(decodeURIComponent(each.hash.slice(1)))?.getBoundingClientRect().top < innerHeight / 4).at(-1);
      if (link !== current) {
        current?.removeAttribute("aria-current");
        link?.setAttribute("aria-current", "true");
        current = link;
      }
    }
    addEventListener("scroll", mark, { passive: true });
    mark();
  }

  /**
   * Boxes take the keyboard's focus, so that it can scroll them; those that hold all of their content need none. A long table that is
   * not too wide needs no box: its head then stays in sight while the page scrolls.
   */
  function reachable() {
    document.querySelectorAll(".scroll.tall").forEach((box) => {
      box.classList.remove("fits");
      box.classList.toggle("fits", box.scrollWidth <= box.clientWidth && box.clientWidth > 0);
    });
    document.querySelectorAll(".scroll, .formula, pre").forEach((box) => {
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) {
        box.tabIndex = 0;
      } else {
        box.removeAttribute("tabindex");
      }
    });
  }

  /** The id in the address; nothing where it is no id. `:target` is not there yet when scripts begin. */
  function place() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  /** Unfolds what an address leads into: not every browser does. */
  function unfold() {
    const target = document.getElementById(place());
    const folds = [];
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      folds.push(fold);
    }
    if (folds.some((fold) => !fold.open)) {
      folds.forEach((fold) => (fold.open = true));
      target.scrollIntoView();
    }
  }

  /** Where the list of pages is too long for the bar, the current one is in sight. */
  function showCurrentPage(link) {
    const list = link?.closest("ul");
    if (list) {
      list.scrollLeft = link.offsetLeft - list.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
    }
  }

  /** Letters without their marks: who searches "jose" finds "José". */
  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /** Leaves those entries of a list of pages that have all the words searched for. */
  function listSearch(list) {
    const label = list.querySelector(".list-search");
    if (!label) {
      return;
    }
    const entries = [...list.querySelectorAll("li")].map((item) => ({ item, text: plain(item.textContent) }));
    const count = list.querySelector(".list-count");
    const all = count.textContent;
    const number = new Intl.NumberFormat(root.lang);
    label.hidden = false;
    label.querySelector("input").addEventListener("input", (event) => {
      const words = plain(event.target.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { item, text } of entries) {
        item.hidden = !words.every((word) => text.includes(word));
        shown += item.hidden ? 0 : 1;
      }
      count.textContent = words.length === 0 ? all
        : count.dataset.found.replace("{0}", number.format(shown)).replace("{1}", number.format(entries.length));
    });
  }

  const comfortable = new WeakSet();

  /** Makes code below an element comfortable, each once. */
  function comfort(within) {
    const inside = (selector) => [within, ...within.querySelectorAll(selector)]
      .filter((each) => each.matches?.(selector) && !comfortable.has(each));
    if (navigator.clipboard) {
      inside(".code").forEach((code) => {
        comfortable.add(code);
        copyButton(code);
      });
    }
  }

  addEventListener("DOMContentLoaded", () => {
    unfold();
    addEventListener("hashchange", unfold);
    document.querySelectorAll(".theme-switch").forEach(themeSwitch);
    document.querySelectorAll(".code-switch").forEach(codeSwitch);
    document.querySelectorAll(".listed").forEach(listSearch);
    comfort(document.body);
    // What a reader chose stands in the page.
    document.addEventListener("casebook:shown", (event) => {
      comfort(event.target);
      reachable();
    });
    addEventListener("resize", reachable);
    document.addEventListener("rowschange", reachable);
    document.addEventListener("toggle", reachable, true);
    reachable();
    document.querySelectorAll(".contents-aside").forEach(followReading);
    showCurrentPage(document.querySelector('.site-pages [aria-current="page"]'));
  });
})();
