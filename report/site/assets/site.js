// What the pages can do beyond being read: marks of the chart tell their story, tables
// are searched, sorted, narrowed and downloaded. Everything is here without it, too.
// Texts are only ever set as text.
"use strict";

// make is a new element with a class and a text.
function make(tag, className, text) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text) e.textContent = text;
  return e;
}

// The chart: one stop of the tab key, arrows from mark to mark, a story at each.
for (const figure of document.querySelectorAll("figure.running")) {
  const canvas = figure.querySelector(".canvas");
  const every = [...canvas.querySelectorAll(".marks a")];
  let marks = every; // those of one outlet, where one is chosen
  if (!marks.length) continue;
  const tip = make("div", "tip");
  tip.hidden = true;
  figure.append(tip);
  let shown = null, hiding = 0, touch = false, places = null, tapped = null;

  marks.forEach((mark, i) => {
    const title = mark.querySelector("title");
    mark.story = title.textContent.split("\n");
    mark.setAttribute("aria-label", mark.story.join(". "));
    title.remove();
    mark.setAttribute("tabindex", i === marks.length - 1 ? "0" : "-1");
  });

  function middle(mark) {
    const r = mark.querySelector("use").getBoundingClientRect();
    return { x: r.left + r.width / 2, y: r.top + r.height / 2 };
  }
  function show(mark, others) {
    clearTimeout(hiding);
    if (shown === mark) return;
    if (shown) shown.classList.remove("on");
    shown = mark;
    mark.classList.add("on");
    tip.replaceChildren(...mark.story.map((line, i) => make("p", i === 2 ? "verdict " + mark.getAttribute("class").split(" ")[0] : "", line)));
    const link = make("a", "", figure.dataset.more);
    link.href = mark.href.baseVal;
    link.tabIndex = -1;
    if (mark.target.baseVal) { link.target = "_blank"; link.rel = "noopener"; }
    tip.append(link);
    if (others > 1) tip.append(make("p", "again", figure.dataset.again.replace("%v", others)));
    tip.hidden = false;
    const box = figure.getBoundingClientRect(), at = middle(mark), size = tip.getBoundingClientRect();
    const x = Math.min(Math.max(0, at.x - box.left - size.width / 2), box.width - size.width);
    let y = at.y - box.top - size.height - 12;
    if (at.y - size.height - 12 < 0) y = at.y - box.top + 14;
    tip.style.left = x + "px";
    tip.style.top = y + "px";
  }
  function hide() {
    clearTimeout(hiding);
    tip.hidden = true;
    if (shown) shown.classList.remove("on");
    shown = null;
  }
  function hideSoon() {
    clearTimeout(hiding);
    hiding = setTimeout(hide, 250);
  }
  // near are the marks within reach of a pointer, the nearest first.
  function near(event) {
    const origin = canvas.getBoundingClientRect();
    if (!places) places = marks.map((m) => { const p = middle(m); return { x: p.x - origin.left, y: p.y - origin.top, m }; });
    const x = event.clientX - origin.left, y = event.clientY - origin.top;
    return places.map((p) => ({ m: p.m, d: (p.x - x) ** 2 + (p.y - y) ** 2 })).filter((p) => p.d < 24 * 24).sort((a, b) => a.d - b.d).map((p) => p.m);
  }
  // tap goes round the marks that lie under a finger, one at each tap.
  function tap(event) {
    if (tapped && Math.hypot(event.clientX - tapped.x, event.clientY - tapped.y) < 16 && shown) {
      tapped.at = (tapped.at + 1) % tapped.marks.length;
    } else {
      tapped = { x: event.clientX, y: event.clientY, marks: near(event), at: 0 };
    }
    if (tapped.marks.length) show(tapped.marks[tapped.at], tapped.marks.length); else hide();
  }
  const outlet = document.querySelector("form[data-marks] select");
  function choose() {
    marks = every.filter((m) => !outlet.value || m.dataset.series === outlet.value);
    const kept = new Set(marks);
    every.forEach((m) => { m.classList.toggle("off", !kept.has(m)); m.setAttribute("tabindex", m === marks[marks.length - 1] ? "0" : "-1"); });
    places = null;
    hide();
  }
  if (outlet) {
    outlet.value = new URLSearchParams(location.search).get("outlet") || "";
    if (outlet.selectedIndex < 0) outlet.value = "";
    outlet.form.addEventListener("submit", (e) => e.preventDefault());
    outlet.addEventListener("change", () => {
      const state = new URLSearchParams(location.search);
      if (outlet.value) state.set("outlet", outlet.value); else state.delete("outlet");
      history.replaceState(null, "", location.pathname + (state.size ? "?" + state : "") + location.hash);
      choose();
    });
    if (outlet.value) choose();
  }
  addEventListener("resize", () => { places = null; hide(); });
  canvas.addEventListener("pointerdown", (e) => { touch = e.pointerType !== "mouse"; });
  canvas.addEventListener("pointermove", (e) => {
    if (e.pointerType !== "mouse") return;
    const mark = near(e)[0];
    if (mark) show(mark); else hideSoon();
  });
  canvas.addEventListener("pointerleave", (e) => { if (e.pointerType === "mouse") hideSoon(); });
  tip.addEventListener("pointerenter", () => clearTimeout(hiding));
  tip.addEventListener("pointerleave", (e) => { if (e.pointerType === "mouse") hideSoon(); });
  canvas.addEventListener("click", (e) => {
    if (e.detail === 0 || e.ctrlKey || e.metaKey || e.shiftKey) return; // keyboard, or a new window
    if (touch) {
      e.preventDefault();
      return tap(e);
    }
    const mark = near(e)[0];
    if (!mark) return hide();
    e.preventDefault();
    if (mark.target.baseVal) open(mark.href.baseVal, "_blank", "noopener"); else location.href = mark.href.baseVal;
  });
  canvas.addEventListener("focusin", (e) => {
    const mark = e.target.closest("a");
    if (!mark) return;
    for (const m of marks) m.setAttribute("tabindex", m === mark ? "0" : "-1");
    if (!touch) show(mark);
  });
  canvas.addEventListener("focusout", hideSoon);
  canvas.addEventListener("keydown", (e) => {
    const i = marks.indexOf(e.target.closest("a"));
    const to = { ArrowRight: i + 1, ArrowUp: i + 1, ArrowLeft: i - 1, ArrowDown: i - 1, Home: 0, End: marks.length - 1 }[e.key];
    if (i < 0 || to === undefined) return;
    e.preventDefault();
    touch = false;
    marks[Math.min(Math.max(0, to), marks.length - 1)].focus();
  });
  addEventListener("keydown", (e) => { if (e.key === "Escape") hide(); });
}

// plain is a text as it is searched: without case and accents.
function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

// months is the number of every month's name, long and short, in both languages.
const months = new Map();
for (const lang of ["en", "es"]) {
  for (const month of ["long", "short"]) {
    const form = new Intl.DateTimeFormat(lang, { month, timeZone: "UTC" });
    for (let i = 0; i < 12; i++) months.set(plain(form.format(Date.UTC(2025, i, 1))).replace(".", ""), String(i + 1).padStart(2, "0"));
  }
}

// dated writes days and months in words as the tables have them: 14 October 2025, October
// 14, 2025 and 14 de octubre de 2025 are 2025-10-14, October 2025 is 2025-10. A number
// before a month that has its day behind it is a word of its own: 6 October 14, 2025.
function dated(query) {
  return query.replace(/(?:\b(\d{1,2})\s+(?:de\s+)?)?(\p{L}+)\.?,?\s+(?:de\s+)?(?:(\d{1,2})(?:,\s*|\s+))?(\d{4})\b/gu, (found, before, month, after, year) => {
    const number = months.get(month), day = after || before;
    if (!number) return found;
    return (before && after ? before + " " : "") + year + "-" + number + (day ? "-" + day.padStart(2, "0") : "");
  });
}

// Tables: the state of search, filters and order stands in the address.
for (const form of document.querySelectorAll("form.filter")) {
  const table = document.getElementById(form.dataset.table);
  const body = table.tBodies[0], rows = [...body.rows];
  const count = form.querySelector(".count"), download = form.querySelector("[data-download]");
  const heads = [...table.tHead.rows[0].cells];
  const selects = [...form.querySelectorAll("select")];
  // Each choice says how many rows it would show with all else that is chosen. A cell that is
  // no choice itself is a list of some; an outlet's name may hold the sign that separates them.
  const facets = selects.map((s) => {
    const values = new Set([...s.options].map((o) => o.value));
    const members = (cell) => new Set(values.has(cell) ? [cell] : cell.split(";"));
    return { labels: [...s.options].map((o) => o.textContent), of: new Map(rows.map((row) => [row, members(row.getAttribute("data-" + s.name) || "")])) };
  });
  const texts = rows.map((row) => plain([row.textContent, ...[...row.cells].map((cell) => cell.dataset.value)].join(" ")));
  const day = heads.findIndex((head) => head.dataset.sort === "date");
  let sort = "", visible = rows;

  for (const head of heads) {
    if (!head.dataset.sort) continue;
    const button = make("button", "", head.textContent);
    button.type = "button";
    button.addEventListener("click", () => {
      const name = head.dataset.sort;
      sort = sort === name ? "-" + name : sort === "-" + name ? "" : name;
      apply(true);
    });
    head.replaceChildren(button);
  }

  function value(row, column) {
    const cell = row.cells[column];
    return cell.dataset.value !== undefined ? cell.dataset.value : cell.textContent.trim();
  }
  function compare(a, b, column, down) {
    const x = value(a, column), y = value(b, column);
    if (x === "" || y === "") return x === y ? 0 : x === "" ? 1 : -1; // what is not known stands last
    const m = Number(x), n = Number(y);
    const order = Number.isNaN(m) || Number.isNaN(n) ? x.localeCompare(y, document.documentElement.lang, { numeric: true }) : m - n;
    return down ? -order : order;
  }
  // holds reports whether a row has a word, or lies between two days: 2025-10..2025-11-15.
  function holds(row, text, word) {
    const [from, to] = word.split("..");
    if (to === undefined || day < 0) return text.includes(word);
    const date = value(row, day);
    return date !== "" && date >= from && (to === "" || date.slice(0, to.length) <= to);
  }
  function apply(keep) {
    const words = dated(plain(form.elements.q.value)).split(/\s+/).filter(Boolean);
    const found = rows.filter((row, i) => words.every((word) => holds(row, texts[i], word)));
    const counts = selects.map(() => new Map([["", 0]]));
    visible = [];
    for (const row of found) {
      const failing = selects.map((s, i) => i).filter((i) => selects[i].value && !facets[i].of.get(row).has(selects[i].value));
      if (!failing.length) visible.push(row);
      if (failing.length > 1) continue;
      for (const i of failing.length ? failing : counts.keys()) {
        counts[i].set("", counts[i].get("") + 1);
        for (const value of facets[i].of.get(row)) if (value) counts[i].set(value, (counts[i].get(value) || 0) + 1);
      }
    }
    selects.forEach((s, i) => [...s.options].forEach((o, n) => { o.textContent = facets[i].labels[n] + " (" + (counts[i].get(o.value) || 0) + ")"; }));
    const down = sort.startsWith("-"), name = sort.replace(/^-/, "");
    const column = heads.findIndex((h) => h.dataset.sort === name);
    if (column >= 0) visible = [...visible].sort((a, b) => compare(a, b, column, down));
    heads.forEach((h, i) => {
      if (i === column) h.setAttribute("aria-sort", down ? "descending" : "ascending"); else h.removeAttribute("aria-sort");
    });
    const shown = new Set(visible);
    for (const row of rows) row.hidden = !shown.has(row);
    body.append(...visible);
    if (column < 0) body.append(...rows);
    const all = form.querySelector(".count").dataset.all.split("%v");
    count.textContent = all[0] + visible.length + all[1] + rows.length + all[2];
    if (!keep) return;
    const state = new URLSearchParams();
    if (form.elements.q.value) state.set("q", form.elements.q.value);
    for (const s of selects) if (s.value) state.set(s.name, s.value);
    if (sort) state.set("sort", sort);
    const query = state.toString();
    history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
  }
  function restore() {
    const state = new URLSearchParams(location.search);
    form.elements.q.value = state.get("q") || "";
    for (const s of selects) {
      s.value = state.get(s.name) || "";
      if (s.selectedIndex < 0) s.value = "";
    }
    sort = state.get("sort") || "";
    apply(false);
  }
  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("input", () => apply(true));
  form.addEventListener("reset", () => { sort = ""; setTimeout(() => apply(true)); });
  addEventListener("popstate", restore);
  restore();

  if (download) download.addEventListener("click", async () => {
    const answer = await fetch(download.dataset.download);
    if (!answer.ok) return;
    const [head, ...records] = split(await answer.text());
    const byID = new Map(records.map((r) => [r.slice(0, r.indexOf(",")), r]));
    const lines = visible.map((row) => byID.get(row.dataset.id)).filter(Boolean);
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([head + lines.join("")], { type: "text/csv" }));
    link.download = download.dataset.name.replace(".csv", visible.length === rows.length ? ".csv" : "_filtered.csv");
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
}

// A day is looked for in the calendar: the page that tells of it, else the nearest one.
for (const form of document.querySelectorAll("form.pick:not([data-marks])")) {
  const links = [...document.querySelectorAll(".calendar a")].sort((a, b) => a.dataset.day < b.dataset.day ? -1 : 1);
  const field = form.elements.day;
  if (!links.length) { form.hidden = true; continue; }
  field.min = links[0].dataset.day;
  field.max = field.value = links[links.length - 1].dataset.day;
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const link = links.findLast((a) => a.dataset.day <= field.value) || links[0];
    location.href = link.href;
  });
}

// split cuts a CSV file into its records as they stand, line ends included.
function split(text) {
  const records = [];
  let start = 0, quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === "\n" && !quoted) { records.push(text.slice(start, i + 1)); start = i + 1; }
  }
  if (start < text.length) records.push(text.slice(start) + "\n");
  return records;
}

// Texts that are meant to be taken along.
if (navigator.clipboard) {
  for (const text of document.querySelectorAll("p.copyable, pre.copyable, dd.copyable")) {
    const words = text.textContent;
    const button = make("button", "copy", document.body.dataset.copy);
    button.type = "button";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(words);
      button.textContent = document.body.dataset.copied;
    });
    text.append(button);
  }
}
