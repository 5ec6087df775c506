"use strict";
// Lets readers choose: puts finished pieces of a page in the place of others. Loaded in the head of pages with filters, before
// the script that tells what can be chosen; texts of addresses are only compared with what that script knows.

(() => {
  const root = document.documentElement;
  const PATIENCE = 1500;
  const LONG = 5000;
  let known = null;
  let slots = [];
  /** What each set of slots shows: the number of its state. */
  let shown = [];
  let turn = 0;
  let lasting = [];

  const loaded = new Map();
  const waiting = new Map();

  /** A file of states calls this. */
  window.casebookState = (set, state, fragments) => {
    loaded.set(`${set}-${state}`, fragments);
  };

  /** The page's own script calls this. */
  window.casebookFilters = (data) => {
    known = data;
    if (location.search || location.hash.startsWith("#?")) {
      root.classList.add("choosing");
      setTimeout(() => root.classList.remove("choosing"), LONG);
    }
  };

  function load(set, state) {
    const key = `${set}-${state}`;
    if (state === 0 || loaded.has(key)) {
      return Promise.resolve();
    }
    if (!waiting.has(key)) {
      waiting.set(key, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = `${known.folder}${key}.js`;
        script.onload = () => (loaded.has(key) ? done() : failed(new Error(key)));
        script.onerror = () => {
          waiting.delete(key);
          failed(new Error(key));
        };
        document.head.append(script);
      }));
    }
    return waiting.get(key);
  }

  // What is chosen: an object of the filters' names and slugs.

  /** What can be chosen in a filter where the others are so: the choice at first, and the items. */
  function list(filter, chosen) {
    return filter.lists[filter.dependsOn.map((name) => chosen[name]).join("|")];
  }

  function isChoice(filter, slug, chosen) {
    const items = list(filter, chosen)[1].map((item) => item[0]);
    if (slug === "all") {
      return filter.all !== null;
    }
    const parts = slug.split(",");
    return filter.multiple
      ? parts.every((part) => items.includes(part)) && new Set(parts).size === parts.length
      : items.includes(slug);
  }

  /** Several items in the order in which they are offered. */
  function inOrder(filter, slug, chosen) {
    const parts = slug.split(",");
    return filter.multiple && slug !== "all"
      ? list(filter, chosen)[1].map((item) => item[0]).filter((item) => parts.includes(item)).join(",")
      : slug;
  }

  /** Makes choices whole: what can't be chosen, or isn't said, is as it is at first. */
  function whole(wanted) {
    const chosen = {};
    known.filters.forEach((filter) => {
      const slug = wanted[filter.name];
      const fits = typeof slug === "string" && isChoice(filter, slug, chosen);
      chosen[filter.name] = fits ? inOrder(filter, slug, chosen) : list(filter, chosen)[0];
    });
    return chosen;
  }

  function fromAddress() {
    const query = location.hash.startsWith("#?") ? location.hash.slice(1) : location.search;
    const wanted = {};
    new URLSearchParams(query).forEach((value, name) => (wanted[name] ??= value));
    return whole(wanted);
  }

  /** The address of a state: what is chosen otherwise than at first. */
  function address(chosen) {
    const parts = known.filters
      .filter((filter) => chosen[filter.name] !== list(filter, chosen)[0])
      .map((filter) => `${encodeURIComponent(filter.name)}=${chosen[filter.name].split(",").map(encodeURIComponent).join(",")}`);
    return parts.length > 0 ? `?${parts.join("&")}` : "";
  }

  function labels(filter, chosen) {
    const slug = chosen[filter.name];
    const items = list(filter, chosen)[1];
    return slug === "all" ? filter.all
      : items.filter((item) => slug.split(",").includes(item[0])).map((item) => item[1]).join(", ");
  }

  // The controls

  const controls = (name) => [...document.getElementsByName(name)].filter((control) => control.closest(".filters"));

  /** Brings the controls in line with what is chosen; a list that depends on another filter is made anew. */
  function showControls(chosen) {
    known.filters.forEach((filter) => {
      if (filter.dependsOn.length > 0) {
        offer(filter, chosen);
      }
      const slugs = chosen[filter.name].split(",");
      controls(filter.name).forEach((control) => {
        if (control.type === "checkbox") {
          control.checked = slugs.includes(control.value);
        } else {
          control.value = chosen[filter.name];
        }
      });
      const summary = controls(filter.name)[0]?.closest(".several")?.querySelector("summary");
      if (summary) {
        summary.textContent = labels(filter, chosen);
      }
    });
    const reset = document.querySelector(".filters-reset");
    if (reset) {
      reset.hidden = address(chosen) === "";
    }
  }

  function offer(filter, chosen) {
    const items = list(filter, chosen)[1];
    const first = controls(filter.name)[0];
    if (first instanceof HTMLSelectElement) {
      const all = filter.all !== null ? [["all", filter.all]] : [];
      const wanted = [...all, ...items];
      if (wanted.length !== first.options.length || wanted.some((item, i) => first.options[i].value !== item[0])) {
        first.replaceChildren(...wanted.map(([slug, label]) => new Option(label, slug)));
      }
    } else {
      document.querySelector(`.filters [data-filter="${filter.name}"] .boxes`)?.replaceChildren(...items.map(([slug, label]) => {
        const box = document.createElement("label");
        const input = document.createElement("input");
        const text = document.createElement("span");
        box.className = "box";
        input.type = "checkbox";
        input.name = filter.name;
        input.value = slug;
        text.textContent = label;
        box.append(input, " ", text);
        return box;
      }));
    }
  }

  function fromControls() {
    const wanted = {};
    known.filters.forEach((filter) => {
      const all = controls(filter.name);
      wanted[filter.name] = filter.multiple
        ? all.filter((control) => control.checked).map((control) => control.value).join(",") || "all"
        : all[0]?.value;
    });
    return wanted;
  }

  function changed(event) {
    const filter = known.filters.find((each) => each.name === event.target.name);
    if (!filter) {
      return;
    }
    const wanted = fromControls();
    if (filter.multiple && wanted[filter.name] === "all" && filter.all === null) {
      // Something must be chosen: the last box stays.
      event.target.checked = true;
      return;
    }
    const chosen = whole(wanted);
    go(chosen);
    show(chosen, true);
  }

  function go(chosen) {
    const query = address(chosen);
    try {
      history.pushState(null, "", location.pathname + query);
    } catch {
      // Some browsers change no address of a page on a disk but what stands behind the sign.
      location.hash = `#${query}`;
    }
  }

  // The slots

  /** Finds the comments that enclose each slot. */
  function findSlots() {
    const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
    while (comments.nextNode()) {
      const [word, number] = comments.currentNode.data.split(" ");
      if (word === "slot") {
        slots[Number(number)] = { start: comments.currentNode, state: 0 };
      } else if (word === "end") {
        slots[Number(number)].end = comments.currentNode;
      }
    }
    slots.forEach((slot) => (slot.initial = nodes(slot)));
  }

  function nodes(slot) {
    const all = [];
    for (let node = slot.start.nextSibling; node !== slot.end; node = node.nextSibling) {
      all.push(node);
    }
    return all;
  }

  /** Which state's markup a slot shows: equal ones are kept once, in the first state that has them. */
  function owner(set, state, place) {
    const fragment = state === 0 ? null : loaded.get(`${set}-${state}`)[place];
    return fragment === null ? 0 : typeof fragment === "number" ? fragment : state;
  }

  const isDark = () => getComputedStyle(root).colorScheme === "dark"
    || root.dataset.theme === "dark" || (root.dataset.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);

  /** Waits for the pictures that will be in sight, so that nothing flickers; not for long. */
  function ready(fragment) {
    const theme = isDark() ? ".dark" : ".light";
    const pictures = [...fragment.querySelectorAll(`.picture ${theme} img`)].map((image) => {
      image.loading = "eager";
      return image.decode().catch(() => {});
    });
    return Promise.race([Promise.all(pictures), new Promise((done) => setTimeout(done, PATIENCE))]);
  }

  function exchange(slot, content) {
    const old = nodes(slot);
    const folds = old.flatMap((node) => (node.querySelectorAll ? [...node.querySelectorAll("details")] : [])).map((fold) => fold.open);
    const lost = document.activeElement?.closest("[id]")?.id;
    const focused = old.some((node) => node.contains(document.activeElement));
    old.forEach((node) => node.remove());
    slot.end.before(...content);
    const made = nodes(slot).filter((node) => node instanceof Element);
    const details = made.flatMap((node) => [...(node.matches("details") ? [node] : []), ...node.querySelectorAll("details")]);
    if (details.length === folds.length) {
      details.forEach((fold, i) => (fold.open = folds[i]));
    }
    made.forEach((node) => node.dispatchEvent(new CustomEvent("casebook:shown", { bubbles: true })));
    const back = focused && lost && document.getElementById(lost);
    if (back) {
      back.tabIndex = -1;
      back.focus({ preventScroll: true });
    }
  }

  // The contents

  const entries = (list) => [...(list?.children ?? [])].flatMap((item) => [item, ...entries(item.querySelector(":scope > ol"))]);

  /** What the contents name that stays as it is, in the page's order; what stands in slots is looked up there. */
  function findContents() {
    const inSlots = new Set(slots.flatMap(headingsOf).map((heading) => heading.id));
    const list = document.querySelector(".contents-aside nav > ol");
    lasting = entries(list).map((item) => {
      const link = item.querySelector("a");
      return { id: decodeURIComponent(link.hash.slice(1)), text: link.textContent, level: item.parentElement === list ? 2 : 3 };
    }).filter((entry) => !inSlots.has(entry.id));
  }

  function headingsOf(slot) {
    return nodes(slot).filter((node) => node instanceof Element)
      .flatMap((node) => [...node.querySelectorAll("h2[id], h3[id]")])
      .map((heading) => ({ id: heading.id, text: heading.textContent.trim(), level: Number(heading.tagName[1]) }));
  }

  /** Headings come, go and have other texts: the contents follow. */
  function showContents() {
    const place = (entry) => document.getElementById(entry.id);
    const all = [...lasting, ...slots.flatMap(headingsOf)].filter(place)
      .sort((a, b) => (place(a).compareDocumentPosition(place(b)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    document.querySelectorAll(".contents-aside nav > ol, .contents-folded nav > ol").forEach((list) => {
      let above = null;
      list.replaceChildren();
      all.forEach((entry) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = `#${encodeURIComponent(entry.id)}`;
        link.textContent = entry.text;
        item.append(link);
        if (entry.level === 2 || !above) {
          list.append(item);
          above = item;
        } else {
          (above.querySelector("ol") ?? above.appendChild(document.createElement("ol"))).append(item);
        }
      });
    });
    dispatchEvent(new Event("scroll"));
  }

  /** The pieces that change, made and, where pictures are worth waiting for, ready to be put in their places. */
  async function pieces(states, wait) {
    await Promise.all(states.map((state, set) => load(set, state)));
    const changes = known.sets.flatMap((set, i) => set.slots.map((number, place) =>
      ({ slot: slots[number], set: i, place, state: owner(i, states[i], place) }))).filter((change) => change.slot.state !== change.state);
    await Promise.all(changes.map((change) => load(change.set, change.state)));
    await Promise.all(changes.map((change) => {
      if (change.state === 0) {
        change.nodes = change.slot.initial;
        return null;
      }
      const template = document.createElement("template");
      template.innerHTML = loaded.get(`${change.set}-${change.state}`)[change.place];
      const fragment = document.importNode(template.content, true);
      change.nodes = [...fragment.childNodes];
      return wait ? ready(fragment) : null;
    }));
    return changes;
  }

  async function show(chosen, aloud) {
    const mine = ++turn;
    const status = document.querySelector(".filters-status");
    showControls(chosen);
    const states = known.sets.map((set) => Math.max(0, set.states.indexOf(set.filters.map((name) => chosen[name]).join("|"))));
    try {
      const changes = await pieces(states, aloud);
      if (mine !== turn) {
        return;
      }
      changes.forEach((change) => {
        exchange(change.slot, change.nodes);
        change.slot.state = change.state;
      });
      shown = states;
      if (changes.length > 0) {
        showContents();
      }
      if (aloud && status) {
        status.textContent = known.words.shown.replace("{0}", known.filters.map((filter) => `${filter.label}: ${labels(filter, chosen)}`).join("; "));
      }
    } catch {
      if (status) {
        status.classList.remove("sr");
        status.textContent = known.words.failed;
      }
    } finally {
      if (mine === turn) {
        root.classList.remove("choosing");
      }
    }
  }

  addEventListener("DOMContentLoaded", async () => {
    if (!known) {
      root.classList.remove("choosing");
      return;
    }
    findSlots();
    findContents();
    document.querySelectorAll(".filters").forEach((bar) => {
      bar.hidden = false;
      bar.addEventListener("change", changed);
    });
    document.querySelector(".filters-reset")?.addEventListener("click", (event) => {
      event.preventDefault();
      const chosen = whole({});
      go(chosen);
      show(chosen, true);
      document.querySelector(".filters select, .filters input")?.focus();
    });
    addEventListener("popstate", () => show(fromAddress(), true));
    await show(fromAddress(), false);
    const target = !location.hash.startsWith("#?") && location.hash.length > 1
      && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && shown.some((state) => state > 0)) {
      target.scrollIntoView();
    }
  });
})();
