// The page on which a text is put to the rows: the program is loaded with the page, reads
// the text here, and what it gives is only ever set as text.
"use strict";

(() => {
  const form = document.getElementById("reader");
  const [text, file, day, state, remarks, table, marked] = ["text", "file", "day", "state", "remarks", "table", "marked"].map((id) => document.getElementById("reader-" + id));
  const words = form.dataset;
  form.hidden = false;

  async function get(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response;
  }

  // opened gives the bytes of what is compressed, unless the host has opened it on the way.
  async function opened(response) {
    const bytes = await response.arrayBuffer();
    if (new Uint8Array(bytes)[0] !== 0x1f) return bytes;
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  }

  // load gives the function that reads.
  async function load() {
    const go = new Go(), tables = {};
    const [program] = await Promise.all([
      get(words.program).then(opened),
      ...words.tables.split(" ").map(async (address) => { tables[address.slice(address.lastIndexOf("/") + 1)] = await (await get(address)).text(); }),
    ]);
    const { instance } = await WebAssembly.instantiate(program, go.importObject);
    go.run(instance);
    return answered(strikeTally.open(tables, words.language)).read;
  }

  function answered(answer) {
    if (answer.error) throw new Error(answer.error);
    return answer;
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

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    show({ about: "", remarks: [], blocks: [], figures: [] });
    try {
      const chosen = file.files[0];
      const bytes = chosen ? new Uint8Array(await chosen.arrayBuffer()) : new TextEncoder().encode(text.value);
      const read = await loaded();
      state.textContent = words.reading;
      await new Promise((shown) => setTimeout(shown)); // a long text takes a moment
      show(answered(read(bytes, chosen ? chosen.name : "", day.value)).marked);
    } catch (e) {
      failed(e);
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
