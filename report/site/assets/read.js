// The page on which a text is put to the rows: the program is loaded with the page, reads
// the text on this machine (read-worker.js), and what it gives is only ever set as text.
"use strict";

(() => {
  const form = document.getElementById("reader");
  const [text, file, day, state, remarks, table, marked] = ["text", "file", "day", "state", "remarks", "table", "marked"].map((id) => document.getElementById("reader-" + id));
  const words = form.dataset;
  form.hidden = false;

  // Addresses of scripts are those of the page itself, and said to be so where a browser asks.
  const own = globalThis.trustedTypes ? trustedTypes.createPolicy("reader", { createScriptURL: (address) => address }) : { createScriptURL: (address) => address };
  const whole = (address) => new URL(address, document.baseURI).href;

  // load starts the program beside the page and gives the function that asks it to read.
  async function load() {
    const worker = new Worker(own.createScriptURL(whole(words.worker)));
    const waiting = new Map();
    let last = 0;
    const ask = (message) => new Promise((answer, refuse) => {
      waiting.set(++last, { answer, refuse });
      worker.postMessage({ id: last, ...message });
    });
    worker.addEventListener("message", ({ data }) => {
      const { answer, refuse } = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error) refuse(new Error(data.error));
      else answer(data.marked);
    });
    worker.addEventListener("error", (e) => {
      e.preventDefault();
      for (const { refuse } of waiting.values()) refuse(new Error(e.message || words.worker));
      waiting.clear();
    });
    try {
      await ask({ open: { program: whole(words.program), tables: words.tables.split(" ").map(whole), language: words.language } });
    } catch (e) {
      worker.terminate();
      throw e;
    }
    return (bytes, name, day) => ask({ read: { bytes, name, day } });
  }

  const failed = (e) => { state.textContent = words.failed + " " + e.message; };
  let loading = null;
  function loaded() {
    if (!loading) {
      state.textContent = words.loading;
      loading = load();
      loading.then(() => { state.textContent = words.ready; }, (e) => { loading = null; failed(e); });
    }
    return loading;
  }
  loaded().catch(() => {}); // told already

  let asked = 0;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const mine = ++asked;
    show({ about: "", remarks: [], blocks: [], figures: [] });
    try {
      const chosen = file.files[0];
      const bytes = chosen ? new Uint8Array(await chosen.arrayBuffer()) : new TextEncoder().encode(text.value);
      const read = await loaded();
      if (mine === asked) state.textContent = words.reading;
      const article = await read(bytes, chosen ? chosen.name : "", day.value);
      if (mine === asked) show(article); // no newer text was sent meanwhile
    } catch (e) {
      if (mine === asked) failed(e);
    }
  });

  // A text and a file are one or the other.
  file.addEventListener("change", () => { if (file.files.length) text.value = ""; });
  text.addEventListener("input", () => { file.value = ""; });

  function show(article) {
    state.textContent = article.about;
    remarks.replaceChildren(...article.remarks.map((r) => make("p", "", r)));
    table.hidden = !article.figures.length;
    table.querySelector("tbody").replaceChildren(...article.figures.map((f, i) => {
      const row = make("tr"), place = make("td", "n"), verdict = make("td");
      const link = make("a", "", f.place);
      link.href = "#f" + (i + 1);
      place.append(link);
      verdict.append(make("span", "verdict " + f.outcome, f.verdict));
      row.append(place, make("td", "", f.said), verdict, make("td", "", f.answer));
      return row;
    }));
    marked.lang = article.language || words.language;
    marked.replaceChildren(...article.blocks.map((b) => {
      const block = make(b.headline ? "h2" : "p");
      block.append(...b.parts.map((part) => (part.figure ? mark(part, article.figures[part.figure - 1]) : part.text)));
      return block;
    }));
  }

  // mark is a figure in the text, with its story.
  function mark(part, f) {
    const m = make("mark", f.outcome, part.text), story = make("span", "story", f.story);
    m.id = "f" + part.figure;
    m.tabIndex = 0;
    story.id = "s" + part.figure;
    story.lang = words.language;
    story.setAttribute("role", "tooltip");
    m.setAttribute("aria-describedby", story.id);
    m.append(story);
    for (const event of ["pointerenter", "focus"]) {
      m.addEventListener(event, () => {
        marked.classList.remove("dismissed");
        story.style.left = "0";
        const beyond = story.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
        if (beyond > 0) story.style.left = -beyond + "px";
      });
    }
    return m;
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") marked.classList.add("dismissed"); });
})();
