// Questions to a page, asked by the browser tests. Each function gives a list of what is wrong, empty if nothing is.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const text = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

  /** An element in a message: its tag and id, or where it lies. */
  function name(element) {
    const at = element.id ? "#" + element.id : element.className ? "." + String(element.className).split(" ")[0] : "";
    const figure = element.closest("figure");
    return `<${element.localName}${at}>${figure && figure !== element ? " in " + name(figure) : ""}`;
  }

  /** The page never scrolls sideways; boxes within it may. */
  function overflow() {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth <= clientWidth) {
      return [];
    }
    const ends = (element) => Math.ceil(element.getBoundingClientRect().right);
    const widest = all("body *").filter((element) => isShown(element) && ends(element) > clientWidth);
    return [`the page is ${scrollWidth} wide in ${clientWidth}`]
      .concat(widest.slice(0, 8).map((element) => `${name(element)} ends at ${ends(element)}`));
  }

  /** The element that names the file which is shown, and the size of it. */
  function chosen(image) {
    const sources = all("source", image.closest("picture") ?? image);
    return sources.find((source) => new URL(source.srcset, document.baseURI).href === image.currentSrc) ?? image;
  }

  /** Whether shown pictures are there, described, in the theme's colours, and sharp on a screen of double density. */
  function pictures(theme) {
    const wrong = [];
    for (const image of all("img").filter(isShown)) {
      const { naturalWidth, naturalHeight, clientWidth, clientHeight } = image;
      const given = all("source", image.parentElement).find((source) => matchMedia(source.media).matches) ?? image;
      if (!naturalWidth) {
        wrong.push(`${name(image)} is not loaded: ${image.src}`);
      } else if (naturalWidth < 2 * clientWidth || naturalWidth !== 2 * given.getAttribute("width")
          || naturalHeight !== 2 * given.getAttribute("height")) {
        wrong.push(`${name(image)} has ${naturalWidth} × ${naturalHeight} pixels and is ${clientWidth} × ${clientHeight}`);
      } else if (Math.abs(naturalHeight / naturalWidth * clientWidth - clientHeight) > 1) {
        wrong.push(`${name(image)} is out of shape: ${clientWidth} × ${clientHeight}`);
      }
      if (!image.alt.trim()) {
        wrong.push(`${name(image)} has no alternative text`);
      }
    }
    for (const box of all(".picture")) {
      const shown = all("img", box).filter(isShown).map((image) => image.parentElement.className).join();
      if (shown !== theme) {
        wrong.push(`${name(box)} shows ${shown || "nothing"} instead of ${theme}`);
      }
    }
    return wrong;
  }

  function ids() {
    const seen = new Set();
    return all("[id]").map((element) => element.id).filter((id) => seen.has(id) || !seen.add(id)).map((id) => `two have ${id}`);
  }

  /** One heading of the first level, first of all, and none that is two levels below the one before. */
  function headings() {
    const levels = all("h1, h2, h3, h4, h5, h6").map((heading) => [Number(heading.localName[1]), text(heading)]);
    const wrong = levels.filter(([level], i) => (i === 0) !== (level === 1) || level > (levels[i - 1]?.[0] ?? 0) + 1);
    return wrong.map(([level, title]) => `h${level} ${title}`);
  }

  /** Each figure has a title, its data as a table and as a file, and its SQL; a drawing of a lineage has a list. */
  function figures() {
    const wrong = [];
    for (const figure of all("figure.figure")) {
      const need = (what, found) => found || wrong.push(`${name(figure)} has no ${what}`);
      need("title", text(figure.querySelector("figcaption .title")));
      if (figure.querySelector("svg.lineage")) {
        need("list", figure.querySelector("details .relations > li"));
        continue;
      }
      need("data", figure.querySelector("table.data tbody td"));
      need("CSV", figure.querySelector("a.download[download][href$='.csv']"));
      need("SQL", /\b(SELECT|FROM)\b/.test(text(figure.querySelector(".code code"))));
      if (figure.querySelector(".picture")) {
        need("fold around its data", figure.querySelector("details.data-fold table.data"));
      }
      for (const table of all("table", figure)) {
        const widths = new Set([...table.rows].map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
        need("rows of one length", widths.size === 1);
      }
    }
    return wrong;
  }

  /** Every address that the page names, resolved as the browser does. */
  function addresses() {
    return all("[href], [src], [srcset]").map((element) =>
      new URL(element.href?.animVal ?? element.href ?? (element.src || element.srcset), document.baseURI).href);
  }

  /** What there is to read, as far as it is text: buttons that scripts add are no content. */
  function content() {
    const main = document.querySelector("main").cloneNode(true);
    // Choices need the script, and what stands instead of them is seen without it.
    all(".copy, .code-switch, .table-search, .table-leaf, .filters, noscript, .tip-status", main).forEach((button) => button.remove());
    return [text(main)];
  }

  /** What is compared when a table is sorted. */
  function key(cell) {
    if (cell.querySelector(".missing")) {
      return null;
    }
    const value = cell.dataset.sort;
    return value !== undefined && !isNaN(value) ? Number(value) : (value ?? text(cell));
  }

  /** Clicks twice on every head of every table and looks how the rows lie. */
  function sorting() {
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const wrong = [];
    for (const table of all("table.data").filter((each) => each.tBodies[0].rows.length > 1)) {
      const rows = () => [...table.tBodies[0].rows];
      const before = rows().map(text).sort().join("\n");
      const heads = [...table.tHead.rows[0].cells];
      heads.forEach((head, column) => {
        for (const click of [1, 2]) {
          head.querySelector("button").click();
          const sign = head.getAttribute("aria-sort") === "ascending" ? 1 : -1;
          const keys = rows().map((row) => key(row.cells[column]));
          const there = keys.filter((each) => each !== null);
          const order = (a, b) => sign * (typeof a === "number" ? a - b : collator.compare(a, b));
          if (there.some((each, i) => i > 0 && order(there[i - 1], each) > 0)) {
            wrong.push(`${name(table)}, ${text(head)}, click ${click}: ${there.join(" | ").slice(0, 200)}`);
          }
          if (keys.slice(0, there.length).includes(null)) {
            wrong.push(`${name(table)}, ${text(head)}, click ${click}: missing values are not last`);
          }
          if (all("[aria-sort]", table).some((each) => each !== head) || !head.hasAttribute("aria-sort")) {
            wrong.push(`${name(table)}: rows are not said to be sorted by ${text(head)}`);
          }
        }
      });
      if (rows().map(text).sort().join("\n") !== before) {
        wrong.push(`${name(table)}: rows have changed`);
      }
    }
    return wrong;
  }

  return { overflow, pictures, ids, headings, figures, addresses, content, sorting };
})()
