"use strict";
// Searches all pages. The index is a script, because a page on disk may load scripts and nothing else; it is loaded when the
// search is first opened. What it holds is text: it is put into pages as text alone.

(() => {
  const KEY = "casebook-search-key";
  const MOST = 30;
  const BEFORE = 60;
  const SNIPPET = 170;
  const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", "’": "'" };

  let entries = null;
  let words;

  /** A character without its accent, in small letters. */
  const fold = (character) => {
    const plain = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return LIGATURES[plain] ?? plain;
  };

  const folded = (text) => Array.from(text, fold).join("");

  /** Where each character of the folded text stood. */
  function places(text) {
    const at = [];
    let index = 0;
    for (const character of text) {
      at.push(...Array(fold(character).length).fill(index));
      index += character.length;
    }
    return [...at, text.length];
  }

  /** Called by the index. */
  globalThis.casebookIndex = (pages) => {
    entries = pages.flatMap(([path, title, lang, sections]) => sections.map(([anchor, heading, text]) => ({
      href: path + (anchor ? "#" + encodeURIComponent(anchor) : ""), title, lang, heading, text,
      inTitle: folded(title), inHeading: folded(heading), inText: folded(text),
    })));
  };

  /** Terms match the beginnings of words. */
  function terms(query) {
    return (folded(query).match(/[\p{L}\p{N}_]+/gu) ?? []).map((term) => new RegExp(`(?<![\\p{L}\\p{N}])${term}`, "u"));
  }

  /** How well an entry answers; 0 if a term is nowhere in it. */
  function score(entry, wanted) {
    let sum = 0;
    for (const term of wanted) {
      const here = (term.test(entry.inHeading) ? 8 : 0) + (term.test(entry.inTitle) ? (entry.heading ? 1 : 6) : 0)
        + (term.test(entry.inText) ? 2 : 0);
      if (here === 0) {
        return 0;
      }
      sum += here;
    }
    // A page's title alone makes no answer of each of its sections.
    return wanted.some((term) => term.test(entry.inHeading) || term.test(entry.inText)) || !entry.heading ? sum : 0;
  }

  function find(query) {
    const wanted = terms(query);
    const mine = document.documentElement.lang.split("-")[0];
    const isMine = (entry) => entry.lang.split("-")[0] === mine;
    return wanted.length === 0 ? [] : entries.map((entry, order) => ({ entry, order, score: score(entry, wanted), wanted }))
      .filter((found) => found.score > 0)
      .sort((a, b) => isMine(b.entry) - isMine(a.entry) || b.score - a.score || a.order - b.order);
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  /** A text with what was looked for marked in it. */
  function marked(text, wanted, from, to) {
    const at = places(text);
    const plain = folded(text);
    const hits = wanted.flatMap((term) => [...plain.matchAll(new RegExp(term.source + "[\\p{L}\\p{N}_]*", "gu"))]
      .map((hit) => [at[hit.index], at[hit.index + hit[0].length]]))
      .filter(([start, end]) => start >= from && end <= to).sort((a, b) => a[0] - b[0]);
    const pieces = [];
    let done = from;
    for (const [start, end] of hits) {
      if (start >= done) {
        pieces.push(text.slice(done, start), element("mark", "", text.slice(start, end)));
        done = end;
      }
    }
    return [...pieces, text.slice(done, to)];
  }

  function snippet(text, wanted) {
    const plain = folded(text);
    const hit = Math.min(...wanted.map((term) => plain.search(term)).filter((index) => index >= 0));
    const found = Number.isFinite(hit) ? places(text)[hit] : 0;
    const from = found <= BEFORE ? 0 : text.indexOf(" ", found - BEFORE) + 1;
    let to = Math.min(text.length, from + SNIPPET);
    if (to < text.length) {
      to = Math.max(text.lastIndexOf(" ", to), from + 1);
    }
    return [from > 0 ? "… " : "", ...marked(text, wanted, from, to), to < text.length ? " …" : ""];
  }

  function item({ entry, wanted }, root) {
    const link = element("a", "", element("span", "search-heading", ...marked(entry.heading || entry.title, wanted, 0, Infinity)));
    link.href = root + entry.href;
    if (entry.heading) {
      link.append(element("span", "search-page", entry.title));
    }
    if (entry.text) {
      link.append(element("span", "search-text", ...snippet(entry.text, wanted)));
    }
    const shown = element("li", "", link);
    if (entry.lang !== document.documentElement.lang) {
      shown.lang = entry.lang;
    }
    return shown;
  }

  /** Storage may be refused. */
  function remembered(value) {
    try {
      if (value !== undefined) {
        localStorage.setItem(KEY, value);
      }
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function makeDialog(root) {
    const dialog = element("dialog", "search");
    const input = element("input", "");
    const close = element("button", "search-close", words.close);
    const status = element("p", "search-status");
    const results = element("ol", "search-results");
    const shortcut = element("input", "");
    const label = element("label", "search-key", shortcut, " " + words.key);
    dialog.setAttribute("aria-label", words.search);
    input.type = "search";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.placeholder = words.hint;
    input.setAttribute("aria-label", words.hint);
    close.type = "button";
    status.setAttribute("role", "status");
    shortcut.type = "checkbox";
    shortcut.checked = remembered() !== "off";
    dialog.append(element("div", "search-bar", input, close), status, results, label);

    function show() {
      const query = input.value.trim();
      const found = entries && query ? find(query) : [];
      results.replaceChildren(...found.slice(0, MOST).map((each) => item(each, root)));
      status.textContent = !entries || !query ? "" : found.length === 0 ? words.none.replace("{0}", query)
        : found.length === 1 ? words.one : words.many.replace("{0}", found.length);
    }

    function move(step) {
      const stops = [input, ...results.querySelectorAll("a")];
      const next = stops[stops.indexOf(document.activeElement) + step];
      next?.focus();
    }

    input.addEventListener("input", show);
    shortcut.addEventListener("change", () => remembered(shortcut.checked ? "on" : "off"));
    close.addEventListener("click", () => dialog.close());
    results.addEventListener("click", (event) => event.target.closest("a") && dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && event.target === input) {
        results.querySelector("a")?.click();
      }
    });
    document.body.append(dialog);
    return { dialog, input, status, show };
  }

  function start(button) {
    const { root } = button.dataset;
    words = button.dataset;
    let made;

    function load() {
      const script = document.createElement("script");
      script.src = root + "assets/search-index.js";
      script.addEventListener("load", made.show);
      script.addEventListener("error", () => (made.status.textContent = words.failed));
      document.head.append(script);
    }

    function open() {
      if (!made) {
        made = makeDialog(root);
        load();
      }
      made.dialog.showModal();
      made.input.focus();
      made.input.select();
    }

    button.hidden = false;
    button.addEventListener("click", open);
    document.addEventListener("keydown", (event) => {
      const free = !event.target.closest?.("input, textarea, select, [contenteditable], dialog");
      if (event.key === "/" && free && !event.ctrlKey && !event.metaKey && !event.altKey && remembered() !== "off") {
        event.preventDefault();
        open();
      }
    });
  }

  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".search-open");
    if (button && "showModal" in HTMLDialogElement.prototype) {
      start(button);
    }
  });
})();
