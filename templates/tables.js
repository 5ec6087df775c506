"use strict";
// Sorts, searches and leafs through tables. Without it all rows that a page has are there, in the order of the result.

(() => {
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });
  const numbers = new Intl.NumberFormat(language);

  /** The rows that hold values: no heads of groups, no sums. */
  function rowsOf(body) {
    return [...body.rows].filter((row) => !row.classList.contains("group") && !row.classList.contains("subtotal"));
  }

  /** What to compare: a text, or what `data-sort` says; nothing for a missing value. */
  function key(cell) {
    if (cell.querySelector(".missing")) {
      return null;
    }
    const sort = cell.dataset.sort;
    if (sort === undefined) {
      return cell.textContent.trim();
    }
    const [, year, rest] = sort.match(/^([+-]?\d+)(-\d\d-.*)$/) ?? [];
    return { first: Number(year ?? sort), rest, exact: sort };
  }

  /** Infinite values are equal to themselves, and what is no number is larger than all numbers, as in the database. */
  function numeric(a, b) {
    return a === b ? 0 : Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : a - b;
  }

  /** Numbers of more digits than the script's own have. */
  function exact(a, b) {
    const parts = [a, b].map((text) => text.match(/^(-?\d+)(?:\.(\d+))?$/));
    if (!parts[0] || !parts[1]) {
      return 0;
    }
    const decimals = Math.max(...parts.map((part) => (part[2] ?? "").length));
    const [one, other] = parts.map((part) => BigInt(part[1] + (part[2] ?? "").padEnd(decimals, "0")));
    return one < other ? -1 : one > other ? 1 : 0;
  }

  function compare(a, b) {
    if (typeof a === "string" || typeof b === "string") {
      return collator.compare(String(a.exact ?? a), String(b.exact ?? b));
    }
    const difference = numeric(a.first, b.first);
    if (difference !== 0 || a.exact === b.exact) {
      return difference;
    }
    return a.rest === undefined ? exact(a.exact, b.exact) : a.rest < b.rest ? -1 : 1;
  }

  /** Sorts by a column, each group by itself; missing values stay last, and rows that are equal keep their order. */
  function sortBy(table, column, direction) {
    for (const body of table.tBodies) {
      const rows = rowsOf(body).map((row) => ({ row, key: key(row.cells[column]) }));
      rows.sort((a, b) => {
        if (a.key === null || b.key === null) {
          return (a.key === null) - (b.key === null);
        }
        return direction * compare(a.key, b.key);
      });
      const sum = body.querySelector(".subtotal");
      const sorted = document.createDocumentFragment();
      sorted.append(...rows.map(({ row }) => row));
      body.insertBefore(sorted, sum);
    }
  }

  /** @param sorted is called when rows have another order */
  function sortable(table, sorted) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.title = document.body.dataset.sort.replace("{0}", head.textContent);
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        // Numbers are most often wanted from the largest on.
        const first = head.classList.contains("number") ? "descending" : "ascending";
        const other = first === "ascending" ? "descending" : "ascending";
        const next = head.getAttribute("aria-sort") === first ? other : first;
        heads.forEach((each) => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", next);
        sortBy(table, column, next === "ascending" ? 1 : -1);
        sorted();
      });
    });
  }

  /** A text as it is searched: without regard to case, accents and kinds of spaces. */
  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase(language).replace(/\s+/g, " ");
  }

  /** All that a row says, its group and its pictures included. */
  function said(row) {
    const group = row.parentElement.querySelector(".group")?.textContent ?? "";
    const drawn = [...row.querySelectorAll("img")].map((image) => image.alt);
    return plain([group, ...[...row.cells].map((cell) => cell.textContent), ...drawn].join(" "));
  }

  function fill(pattern, ...values) {
    return pattern.replace(/\{(\d)}/g, (_, place) => numbers.format(values[place]));
  }

  /** The rows of a table, a page of them at a time, and those alone that match what is searched. */
  function paged(table, search, leaf) {
    const status = leaf.querySelector(".table-status");
    const back = leaf.querySelector(".turn-back");
    const on = leaf.querySelector(".turn-on");
    const select = leaf.querySelector("select");
    const input = search.querySelector("input");
    const all = [...table.tBodies].flatMap(rowsOf).length;
    const texts = new Map();
    let first = 0;

    function matches(row, words) {
      if (words.length > 0 && !texts.has(row)) {
        texts.set(row, said(row));
      }
      return words.every((word) => texts.get(row).includes(word));
    }

    function show() {
      const words = plain(input.value).split(" ").filter(Boolean);
      const rows = [...table.tBodies].flatMap(rowsOf);
      const found = words.length === 0 ? rows : rows.filter((row) => matches(row, words));
      const size = select.value === "all" ? Math.max(found.length, 1) : Number(select.value);
      first = first >= found.length ? Math.max(0, Math.ceil(found.length / size) - 1) * size : Math.floor(first / size) * size;
      const last = Math.min(first + size, found.length);
      const matching = new Set(found);
      const inSight = new Set(found.slice(first, last));
      rows.forEach((row) => {
        row.hidden = !matching.has(row);
        row.classList.toggle("elsewhere", !inSight.has(row));
      });
      for (const body of table.tBodies) {
        const own = rowsOf(body);
        const group = body.querySelector(".group");
        const sum = body.querySelector(".subtotal");
        group?.classList.toggle("elsewhere", !own.some((row) => inSight.has(row)));
        // A sum of rows that aren't all in question would be misread.
        sum?.classList.toggle("elsewhere", words.length > 0 || !inSight.has(own.at(-1)));
      }
      table.querySelectorAll("tfoot .of-all:not([data-always])").forEach((part) => (part.hidden = words.length === 0));
      back.setAttribute("aria-disabled", String(first === 0));
      on.setAttribute("aria-disabled", String(last >= found.length));
      leaf.classList.toggle("one-page", found.length <= size);
      status.textContent = found.length === 0 ? fill(leaf.dataset.nothing, all)
        : words.length === 0 ? fill(leaf.dataset.range, first + 1, last, all)
        : fill(leaf.dataset.found, first + 1, last, found.length, all);
      document.dispatchEvent(new Event("rowschange"));
    }

    /** Columns don't jump when a page has shorter texts. */
    function keepWidths() {
      [...table.tHead.rows[0].cells].forEach((head) => (head.style.minWidth = `${head.offsetWidth}px`));
    }

    /** Turns the page; where its head is out of sight, the reader begins at the top again. */
    function turn(button, pages) {
      if (button.getAttribute("aria-disabled") === "true") {
        return;
      }
      keepWidths();
      first += pages * Number(select.value);
      show();
      if (table.tHead.getBoundingClientRect().top < 0 || table.getBoundingClientRect().top < 0) {
        (search.closest("figure") ?? search).scrollIntoView({ block: "start" });
      }
      table.closest(".scroll").scrollTop = 0;
    }

    function begin() {
      first = 0;
      show();
    }

    input.addEventListener("input", begin);
    select.addEventListener("change", show);
    addEventListener("resize", () => [...table.tHead.rows[0].cells].forEach((head) => (head.style.minWidth = "")));
    back.addEventListener("click", () => turn(back, -1));
    on.addEventListener("click", () => turn(on, 1));
    [search, leaf, back, on].forEach((part) => (part.hidden = false));
    show();
    return begin;
  }

  const known = new WeakSet();

  /** Makes the tables below an element comfortable, each once. */
  function comfort(within) {
    within.querySelectorAll("table.data").forEach((table) => {
      if (known.has(table)) {
        return;
      }
      known.add(table);
      const box = table.closest(".scroll");
      const leaf = box.nextElementSibling;
      const search = box.previousElementSibling;
      const begin = leaf?.classList.contains("table-leaf") ? paged(table, search, leaf) : () => {};
      if ([...table.tBodies].some((body) => rowsOf(body).length > 1)) {
        sortable(table, begin);
      }
    });
  }

  addEventListener("DOMContentLoaded", () => {
    comfort(document);
    // What a reader chose stands in the page.
    document.addEventListener("casebook:shown", () => comfort(document));
  });
})();
