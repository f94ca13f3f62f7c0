// Walks the site as a reader would, in Chromium: node walk.mjs SITE HOSTILE ANSWERS ALIKE CHOICES,
// three addresses at which report/site serves the real pages, those of hostile rows and those of
// names that are alike, a file of texts with what is read in them outside a browser, and one with
// the rows that each choice of each filter leaves.
// Every fault is a line on stderr; the exit status is 1 if there is any.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [site, hostile, answers, alike, choices] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--force-color-profile=srgb"] });
let faults = 0, checks = 0;

function expect(ok, text) {
  checks++;
  if (!ok) { faults++; console.error(text); }
}
function same(found, want, text) {
  expect(found === want, `${text}: found ${JSON.stringify(found)}, want ${JSON.stringify(want)}`);
}

// page opens a context of its own; what the browser complains of is a fault, and so is
// a request to any other host.
async function page(options, visit) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.grantPermissions([]);
  const p = await context.newPage();
  p.on("console", (m) => { if (m.type() === "error" && !m.text().includes("404")) expect(false, `${p.url()}: console: ${m.text()}`); });
  p.on("pageerror", (e) => expect(false, `${p.url()}: ${e.message}`));
  p.on("dialog", (d) => { expect(false, `${p.url()}: found a dialog`); d.dismiss(); });
  p.on("request", (r) => { const u = r.url(); expect(u.startsWith(site) || u.startsWith(hostile) || u.startsWith(alike) || u.startsWith("blob:"), `${p.url()}: found a request to ${u}`); });
  await visit(p, context);
  await context.close();
}

async function accessible(p, name) {
  await p.evaluate(axe);
  const result = await p.evaluate(() => window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
    rules: {
      // Marks of the chart and the map lie where their values are: the size of a target is essential
      // there (WCAG 2.5.8), the pointer takes the nearest within 24 pixels, and a table holds the same links.
      "target-size": { selector: "a:not(.marks a):not(.spot):not(.theater), button, input, select" },
    },
  }));
  for (const v of result.violations) {
    for (const n of v.nodes.slice(0, 3)) expect(false, `${name}: ${v.id}: ${v.help}: ${n.target} ${n.failureSummary.split("\n")[1] || ""}`);
  }
  expect(true);
}

// daysOf are the days of a table's rows, empty where none is told; answered is how many rows
// are shown for each query.
const daysOf = (p, table) => p.evaluate((table) => { const at = [...document.getElementById(table).tHead.rows[0].cells].findIndex((head) => head.dataset.sort === "date"); return [...document.querySelectorAll(`#${table} tbody tr`)].map((row) => row.cells[at].dataset.value); }, table);
const answered = (p, table, queries) => p.evaluate(([table, queries]) => {
  const field = document.querySelector("form.filter input[name=q]"), rows = [...document.querySelectorAll(`#${table} tbody tr`)];
  return queries.map((query) => {
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return rows.filter((row) => !row.hidden).length;
  });
}, [table, queries]);

const wide = { viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const all = ["", "strikes/", "strikes/S001/", "strikes/S033/", "timeline/", "months/", "differ/", "differ/ap/", "days/", "days/2025-10-14/", "read/", "embed/running-total/", "figures/?series=AP", "figures/T0295/", "figures/T0007/", "claims/", "claims/C005/", "sources/?q=D0010", "sources/D0010/", "map/", "charts/", "codebook/", "rules/", "changes/", "nothing/here/"];

// Every page: no violation, no sideways scrolling, a language, one first heading.
const some = ["", "strikes/", "strikes/S001/", "figures/?series=CNN", "figures/T0295/", "claims/", "map/", "nothing/here/"];
for (const [options, language, paths] of [[{ ...wide, colorScheme: "light" }, "", all], [{ ...narrow, colorScheme: "dark" }, "es/", some]]) {
  await page(options, async (p) => {
    for (const path of paths) {
      const name = `${language}${path} at ${options.viewport.width} ${options.colorScheme}`;
      await p.goto(site + language + path);
      same(await p.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${name}: no sideways scrolling`);
      same(await p.locator("h1").count(), 1, `${name}: first headings`);
      same(await p.evaluate(() => document.documentElement.lang), language ? "es" : "en", `${name}: language`);
      await accessible(p, name);
    }
  });
}

// Every page kind fits every width, from a small phone to a wide screen, in both languages.
await page({}, async (p) => {
  for (const language of ["", "es/"]) {
    for (const path of all) {
      await p.goto(site + language + path);
      for (const width of [320, 390, 480, 640, 704, 768, 900, 1024, 1280, 1400]) {
        await p.setViewportSize({ width, height: 900 });
        const [content, room] = await p.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        expect(content <= room, `${language}${path} at ${width}: found ${content} pixels of content, want ${room} at most`);
        const cut = await p.evaluate(() => [...document.querySelectorAll(".scroll")].filter((e) => e.scrollWidth > e.clientWidth).map((e) => `${e.textContent.trim().slice(0, 30)} ${e.scrollWidth}`).join("; "));
        same(cut, "", `${language}${path} at ${width}: tables wider than the page`);
      }
    }
  }
});

// What is said on a screen is said in print, in the dark and on a narrow screen, in the same words:
// texts of a page without links between pages, fields and buttons. Narrow lists have the names
// of columns in their cells; a narrow chart every other day, a narrow map names of theaters alone.
await page(wide, async (p) => {
  const said = (left) => p.evaluate((left) => {
    const texts = [], room = document.documentElement;
    for (const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange(); walk.nextNode();) {
      const node = walk.currentNode, of = node.parentElement, text = node.data.trim();
      if (!text || of.closest(left)) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect(), style = getComputedStyle(of);
      let cut = false, scrolled = false;
      for (let e = of; e && e !== document.body; e = e.parentElement) {
        const s = getComputedStyle(e);
        cut ||= s.clipPath !== "none" || s.overflow === "hidden" && e.clientHeight < 5;
        scrolled ||= !matchMedia("print").matches && s.overflowX === "auto";
      }
      const seen = of.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !cut && box.width > 1 && box.height > 4 && box.right > 0 && box.bottom + scrollY > 0 && (scrolled || box.left < room.clientWidth);
      const ink = /^(SVG)?(text|tspan|a)$/i.test(of.nodeName) && of.namespaceURI.endsWith("svg") ? style.fill : style.color;
      if (seen && ink !== getComputedStyle(room).backgroundColor && !/^rgba.*, 0\)$|none/.test(ink)) texts.push(text);
    }
    return texts;
  }, left);
  const links = ".masthead nav, .filter, .skip, .skipchart, .copy, .pick, .languages, .neighbours, .tip, script, style, title";
  const narrowly = links + ", .list thead, .minor, .map .country, .map .theater";
  let texts = 0;
  for (const language of ["", "es/"]) {
    for (const path of all) {
      await p.emulateMedia({ media: "screen", colorScheme: "light" });
      await p.setViewportSize({ width: 1280, height: 900 });
      await p.goto(site + language + path);
      const wants = new Map([[links, await said(links)], [narrowly, await said(narrowly)]]);
      for (const [name, media, width, left] of [
        ["in print", { media: "print", colorScheme: "light" }, 1280, links], ["in print on narrow paper", { media: "print", colorScheme: "light" }, 700, narrowly],
        ["in the dark", { media: "screen", colorScheme: "dark" }, 1280, links], ["on a narrow screen", { media: "screen", colorScheme: "light" }, 390, narrowly],
      ]) {
        const want = wants.get(left);
        await p.emulateMedia(media);
        await p.setViewportSize({ width, height: 900 });
        const found = await said(left), times = new Map();
        for (const text of found) times.set(text, (times.get(text) || 0) + 1);
        texts += want.length;
        same(want.filter((text) => { times.set(text, (times.get(text) || 0) - 1); return times.get(text) < 0; }).slice(0, 3).join(" | "), "", `${language}${path} ${name}: what is not said`);
        expect(want.length > 5, `${language}${path}: found ${want.length} texts`);
      }
    }
  }
  expect(texts > 10000, `found ${texts} texts in all media`);
});

// Search understands days and months in both languages, and stretches of days; choices
// say how many rows each would show.
await page(wide, async (p) => {
  const count = (table) => p.locator(`#${table} tbody tr:visible`).count();
  const dated = (table, from, to) => p.evaluate(([table, from, to]) => [...document.querySelectorAll(`#${table} tbody tr`)].filter((r) => { const d = r.cells[1].dataset.value; return d >= from && d <= to; }).length, [table, from, to]);
  for (const language of ["", "es/"]) {
    for (const [table, path] of [["strikes", "strikes/"], ["figures", "figures/"]]) {
      await p.goto(site + language + path);
      const days = await p.evaluate((table) => [...document.querySelectorAll(`#${table} tbody tr`)].map((r) => r.cells[1].dataset.value), table);
      same(days[0], days.filter(Boolean).sort().at(-1), `${language}${path}: the day of the first row`);
      for (const [query, from, to] of [["2025-10-14..2025-10-14", "2025-10-14", "2025-10-14"], ["2025-10..2025-11-15", "2025-10-01", "2025-11-15"], ["2026-01..", "2026-01-01", "9999"]]) {
        await p.locator("input[name=q]").fill(query);
        same(await count(table), await dated(table, from, to), `${language}${path}?q=${query}`);
      }
      const iso = async (query) => { await p.locator("input[name=q]").fill(query); return count(table); };
      const day = await iso("2025-10-14");
      expect(day > 0, `${language}${path}: found no row for 2025-10-14`);
      for (const query of ["14 October 2025", "14 oct 2025", "14 de octubre de 2025", "14 Octubre 2025"]) same(await iso(query), day, `${language}${path}?q=${query}`);
      const month = await iso("2025-12");
      for (const query of ["December 2025", "Dec 2025", "diciembre de 2025", "dic 2025"]) same(await iso(query), month, `${language}${path}?q=${query}`);
      await p.locator("input[name=q]").fill("");
      for (const select of await p.locator("form.filter select").all()) {
        const options = await select.evaluate((s) => [...s.options].map((o) => [o.value, Number(/\((\d+)\)$/.exec(o.textContent)[1])]));
        for (const [value, told] of options) {
          await select.selectOption(value);
          same(await count(table), told, `${language}${path}: rows of ${await select.getAttribute("name")}=${value}, as told before`);
        }
        await select.selectOption("");
      }
    }
  }
});

// Ranges of days that begin or end with a month, a year or nothing hold all of their first and
// last days.
await page(wide, async (p) => {
  for (const [table, path] of [["strikes", "strikes/"], ["figures", "figures/"], ["sources", "sources/"]]) {
    await p.goto(site + path);
    const days = await daysOf(p, table);
    const units = [...new Set(days.filter(Boolean).flatMap((day) => [day.slice(0, 4), day.slice(0, 7)]))].sort();
    expect(units.length > 4, `${path}: found ${units.length} months and years`);
    const last = (unit) => (unit === "" ? "9999-12-31" : unit.length === 4 ? unit + "-12-31" : new Date(Date.UTC(unit.slice(0, 4), unit.slice(5), 0)).toISOString().slice(0, 10));
    const first = (unit) => (unit + "-01-01").slice(0, 10);
    const ranges = ["", ...units].flatMap((from) => ["", ...units].map((to) => [from, to]));
    const found = await answered(p, table, ranges.map(([from, to]) => `${from}..${to}`));
    ranges.forEach(([from, to], i) => {
      same(found[i], days.filter((day) => day !== "" && (from === "" || first(day) >= first(from)) && first(day) <= last(to)).length, `${path}?q=${from}..${to}`);
    });
  }
});

// Every day and every month in words is that of the tables, in both languages.
await page(wide, async (p) => {
  const names = [
    ["January Jan", "enero ene"], ["February Feb", "febrero feb"], ["March Mar", "marzo mar"], ["April Apr", "abril abr"], ["May", "mayo may"], ["June Jun", "junio jun"],
    ["July Jul", "julio jul"], ["August Aug", "agosto ago"], ["September Sept Sep", "septiembre sept sep"], ["October Oct", "octubre oct"], ["November Nov", "noviembre nov"], ["December Dec", "diciembre dic"],
  ].map((month) => month.map((words) => words.split(" ").flatMap((word) => [word, word + "."])));
  const said = [];
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2025, 0, 1); at += 864e5) {
    const iso = new Date(at).toISOString().slice(0, 10), day = Number(iso.slice(8)), [english, spanish] = names[Number(iso.slice(5, 7)) - 1];
    for (const word of english) for (const query of [`${day} ${word} 2024`, `${iso.slice(8)} ${word} 2024`, `${day} ${word}, 2024`, `${word} ${day}, 2024`, `${word} ${day} 2024`, `${word} ${iso.slice(8)}, 2024`]) said.push([query, iso]);
    for (const word of spanish) for (const query of [`${day} de ${word} de 2024`, `${day} ${word} 2024`]) said.push([query, iso]);
    if (day === 1) for (const word of english) said.push([`${word} 2024`, iso.slice(0, 7)]);
    if (day === 1) for (const word of spanish) said.push([`${word} de 2024`, iso.slice(0, 7)], [`${word} 2024`, iso.slice(0, 7)]);
  }
  said.push(["6 October 14, 2025", "6 2025-10-14"], ["114 October 2025", "114 2025-10"], ["boat 14, 2025", "boat 14, 2025"], ["2025", "2025"]);
  for (const language of ["", "es/"]) {
    await p.goto(site + language + "strikes/");
    const read = await p.evaluate((queries) => queries.map((query) => dated(plain(query))), said.map(([query]) => query));
    said.forEach(([query, want], i) => same(read[i], want, `${language}strikes/: "${query}" as it is looked for`));
    // The days of the rows, by way of the field.
    const days = [...new Set((await daysOf(p, "strikes")).filter(Boolean))];
    const rows = await answered(p, "strikes", days);
    const forms = [["en", (d, m, y) => `${d} ${m} ${y}`], ["en", (d, m, y) => `${m} ${d}, ${y}`], ["en", (d, m, y) => `${m} ${d} ${y}`], ["es", (d, m, y) => `${d} de ${m} de ${y}`]];
    for (const [tongue, form] of forms) {
      const queries = days.map((day) => form(Number(day.slice(8)), names[Number(day.slice(5, 7)) - 1][tongue === "en" ? 0 : 1][0], day.slice(0, 4)));
      const found = await answered(p, "strikes", queries);
      queries.forEach((query, i) => expect(found[i] > 0 && found[i] === rows[i], `${language}strikes/?q=${query}: found ${found[i]} rows, want those of ${days[i]}: ${rows[i]}`));
    }
  }
});

// Each choice tells how many rows it leaves with all else that is chosen and looked for.
await page(wide, async (p) => {
  for (const [table, path] of [["strikes", "strikes/"], ["figures", "es/figures/"], ["sources", "sources/"]]) {
    await p.goto(site + path);
    const [told, wrong] = await p.evaluate((table) => {
      const form = document.querySelector("form.filter"), rows = [...document.querySelectorAll(`#${table} tbody tr`)];
      const selects = [...form.querySelectorAll("select")], middle = rows[rows.length >> 1];
      const has = (row, name, value) => value === "" || row.getAttribute("data-" + name).split(";").includes(value);
      const set = (query, chosen) => {
        form.elements.q.value = query;
        for (const s of selects) s.value = chosen[s.name] || "";
        form.dispatchEvent(new Event("input"));
      };
      // What is chosen is what a row in the middle has: nothing, one thing, or two.
      const own = selects.map((s) => [s.name, middle.getAttribute("data-" + s.name).split(";")[0]]).filter(([, value]) => value);
      const states = [[], ...own.map((one) => [one]), ...own.flatMap((one, i) => own.slice(i + 1).map((other) => [one, other]))];
      const wrong = [];
      let told = 0;
      for (const query of ["", middle.cells[0].textContent.trim().slice(0, 3)]) {
        for (const state of states.map(Object.fromEntries)) {
          set(query, state);
          const numbers = selects.map((s) => [...s.options].map((o) => Number(/\((\d+)\)$/.exec(o.textContent)[1])));
          selects.forEach((s, i) => [...s.options].forEach((o, n) => {
            const chosen = { ...state, [s.name]: o.value };
            set(query, chosen);
            const shown = rows.filter((row) => !row.hidden).length;
            const counted = rows.filter((row) => row.textContent.toLowerCase().includes(query.toLowerCase()) && Object.entries(chosen).every(([name, value]) => has(row, name, value))).length;
            told++;
            if (numbers[i][n] !== shown || shown !== counted) wrong.push(`q=${query} ${JSON.stringify(state)}: ${s.name}=${o.value}: found ${numbers[i][n]} told and ${shown} shown, want ${counted}`);
          }));
        }
      }
      return [told, wrong];
    }, table);
    expect(told > 20, `${path}: found ${told} choices that tell a number`);
    same(wrong.slice(0, 5).join("\n"), "", `${path}: ${wrong.length} of ${told} numbers of choices`);
  }
});

// Each choice of each filter leaves the rows that have it, and no others, by the tables themselves:
// names begin and end with each other, or differ in case, accent, blank or sign.
await page(wide, async (p) => {
  const want = JSON.parse(readFileSync(choices, "utf8"));
  let asked = 0;
  for (const [table, filters] of Object.entries(want)) {
    await p.goto(alike + (table && table + "/"));
    for (const [filter, values] of Object.entries(filters)) {
      const found = await p.evaluate(([table, filter]) => {
        const select = document.querySelector(`select[name=${filter}]`), shown = {};
        const rows = [...document.querySelectorAll(table ? `#${table} tbody tr` : ".marks a")];
        const id = (row) => row.dataset.id || /T\d+/.exec(row.href.baseVal)[0];
        for (const option of select.options) {
          select.value = option.value;
          select.dispatchEvent(new Event(table ? "input" : "change", { bubbles: true }));
          shown[option.value] = { told: Number(/\((\d+)\)$/.exec(option.textContent)?.[1] ?? NaN), ids: rows.filter((row) => row.checkVisibility()).map(id).sort(), tab: rows.filter((row) => row.getAttribute("tabindex") === "0").map(id), address: new URLSearchParams(location.search).get(filter) ?? "" };
        }
        select.value = "";
        select.dispatchEvent(new Event(table ? "input" : "change", { bubbles: true }));
        return { shown, all: rows.map(id).sort() };
      }, [table, filter]);
      const have = Object.keys(values).filter((value) => value !== "");
      same(Object.keys(found.shown).filter((value) => value !== "").sort().join("\n"), have.sort().join("\n"), `alike ${table}: choices of ${filter}`);
      same(found.shown[""].ids.join(), found.all.join(), `alike ${table}: rows without a choice of ${filter}`);
      for (const value of have.filter((value) => found.shown[value])) {
        const { ids, told, tab, address } = found.shown[value];
        same(ids.join(), values[value].toSorted().join(), `alike ${table}: rows of ${filter}=${JSON.stringify(value)}`);
        same(told, ids.length, `alike ${table}: how many rows are told of ${filter}=${JSON.stringify(value)}`);
        same(address, value, `alike ${table}: ${filter} in the address`);
        if (!table) same(tab.length === 1 && ids.includes(tab[0]), true, `alike: the stop of the tab key among marks of ${JSON.stringify(value)}`);
        asked++;
      }
      // An address with the choice is shown as it was.
      for (const value of filter === "series" || filter === "outlet" ? have : have.slice(0, 2)) {
        await p.goto(alike + (table && table + "/") + "?" + new URLSearchParams({ [filter]: value }));
        const ids = await p.evaluate((table) => [...document.querySelectorAll(table ? `#${table} tbody tr` : ".marks a")].filter((row) => row.checkVisibility()).map((row) => row.dataset.id || /T\d+/.exec(row.href.baseVal)[0]).sort().join(), table);
        same(ids, values[value].toSorted().join(), `alike ${table}: rows of an address with ${filter}=${JSON.stringify(value)}`);
      }
      await p.goto(alike + (table && table + "/"));
    }
  }
  expect(asked > 50, `alike: found ${asked} choices`);
});

// Each heading puts the rows in order, both ways and back; what is not known stands last.
await page(wide, async (p) => {
  for (const [table, path] of [["strikes", "strikes/"], ["figures", "figures/"], ["sources", "sources/"], ["strikes", "es/strikes/"]]) {
    await p.goto(site + path);
    const orders = await p.evaluate((table) => {
      const t = document.getElementById(table), heads = [...t.tHead.rows[0].cells], rows = [...t.tBodies[0].rows];
      const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
      const now = () => [...t.tBodies[0].rows].map((row) => row.dataset.id).join(" ");
      const given = now(), orders = [];
      heads.forEach((head, column) => {
        if (!head.dataset.sort) return;
        const values = new Map(rows.map((row) => [row, (row.cells[column].dataset.value ?? row.cells[column].textContent).trim()]));
        // A cell of a column of numbers in which no digit is seen tells nothing, whatever its value.
        const known = (row) => values.get(row) !== "" && (!head.classList.contains("n") || /\d/.test(row.cells[column].textContent));
        const told = rows.filter(known), silent = rows.filter((row) => !known(row));
        const numbers = told.every((row) => /^-?\d+$/.test(values.get(row)));
        const order = (a, b) => (numbers ? values.get(a) - values.get(b) : words.compare(values.get(a), values.get(b)));
        const want = { ascending: [...told.toSorted(order), ...silent], descending: [...told.toSorted((a, b) => order(b, a)), ...silent] };
        for (const direction of ["ascending", "descending"]) {
          head.querySelector("button").click();
          orders.push({ name: `${head.dataset.sort} ${direction}`, aria: head.getAttribute("aria-sort") === direction, found: now(), want: want[direction].map((row) => row.dataset.id).join(" "), silent: silent.length });
        }
        head.querySelector("button").click();
        orders.push({ name: `${head.dataset.sort} no more`, aria: !head.hasAttribute("aria-sort"), found: now(), want: given, silent: 0 });
      });
      return orders;
    }, table);
    expect(orders.length > 9, `${path}: found ${orders.length} orders`);
    for (const o of orders) {
      expect(o.aria, `${path} by ${o.name}: found another order told`);
      same(o.found, o.want, `${path} by ${o.name}`);
    }
    if (table !== "sources") expect(orders.some((o) => o.silent > 0), `${path}: found no row of which something is not known`);
  }
});

// A day is picked by its date; one on which nothing changed leads to the last that did.
await page(wide, async (p) => {
  for (const [day, want] of [["2025-10-14", "2025-10-14"], ["2025-10-15", "2025-10-14"]]) {
    await p.goto(site + "days/");
    await p.locator("input[name=day]").fill(day);
    await p.getByRole("button", { name: "Show" }).click();
    await p.waitForURL(new RegExp(`days/${want}/$`));
  }
});

// Marks of one outlet alone, in the address too.
await page(wide, async (p) => {
  await p.goto(site + "?outlet=CNN");
  const marks = p.locator(".marks a:visible");
  const shown = await marks.count();
  same(shown, await p.locator('.marks a[data-series="CNN"]').count(), "marks of CNN");
  same(await p.locator('.marks a[tabindex="0"]').count(), 1, "stops of the tab key among the marks of one outlet");
  await p.locator("form[data-marks] select").selectOption("");
  expect(await marks.count() > shown, "all marks again: found no more than those of one outlet");
  same(new URL(p.url()).search, "", "the address with all marks");
});

// The chart and the picture stand in a page of somebody else on a phone.
await page(narrow, async (p) => {
  await p.goto(site + "charts/");
  const snippets = await p.locator("pre.copyable").evaluateAll((all) => all.map((n) => n.firstChild.textContent));
  const here = (s) => s.replaceAll(/https:\/\/example\.org\/strikes\//g, site);
  const foreign = "<!doctype html><meta name=viewport content='width=device-width'><body>" + snippets.map(here).join("");
  await p.route(site + "foreign", (r) => r.fulfill({ contentType: "text/html", body: foreign }));
  await p.goto(site + "foreign");
  await p.waitForTimeout(300);
  const [content, room] = await p.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content <= room, `a page with every snippet: found ${content} pixels, want ${room} at most`);
  const inside = p.frames().find((f) => f.url().includes("embed/"));
  expect(inside && await inside.locator(".marks a").count() > 100, "the frame: found no marks");
  const [high, box] = await inside.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  expect(high <= box, `the frame on a phone: found ${high} pixels of height, want ${box} at most`);
});
for (const options of [{ ...wide, colorScheme: "dark" }, { ...narrow, colorScheme: "light" }]) {
  await page(options, async (p) => {
    for (const path of ["", "map/"]) {
      await p.goto(site + path);
      await accessible(p, `${path} at ${options.viewport.width} ${options.colorScheme}`);
    }
  });
}

// The chart: hover, keys, tap; nothing moves while the page loads.
await page(wide, async (p) => {
  await p.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: "layout-shift", buffered: true });
  });
  await p.goto(site);
  await p.waitForTimeout(300);
  const shift = await p.evaluate(() => window.shift);
  expect(shift < 0.01, `front page: found a layout shift of ${shift}, want none`);
  const mark = p.locator('.marks a[href$="figures/T0295/"]'), tip = p.locator(".tip");
  same(await tip.isVisible(), false, "the tip before it is asked for");
  await mark.locator("use").scrollIntoViewIfNeeded();
  const box = await mark.locator("use").boundingBox();
  await p.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await tip.waitFor({ state: "visible" });
  const story = await tip.textContent();
  for (const want of ["KRDO (CNN) · 20 February 2026", "at least 138 killed", "Agrees as read"]) expect(story.includes(want), `the tip: found ${JSON.stringify(story)}, want ${want}`);
  await p.keyboard.press("Escape");
  same(await tip.isVisible(), false, "the tip after Escape");
  const stops = await p.locator('.marks a[tabindex="0"]').count();
  same(stops, 1, "stops of the tab key in the chart");
  await p.locator('.marks a[tabindex="0"]').focus();
  await tip.waitFor({ state: "visible" });
  const last = await tip.textContent();
  await p.keyboard.press("ArrowLeft");
  expect((await tip.textContent()) !== last, "the tip after an arrow key: found the same story");
  const focused = await p.evaluate(() => document.activeElement.getAttribute("aria-label"));
  expect(/\d+ killed/.test(focused), `the focused mark: found the name ${focused}`);
  await p.keyboard.press("Enter");
  await p.waitForURL(/\/figures\/T\d+\/$/);
});
await page(narrow, async (p) => {
  await p.goto(site);
  const canvas = p.locator(".canvas");
  await canvas.scrollIntoViewIfNeeded();
  const use = await p.locator('.marks a[href$="figures/T0295/"] use').boundingBox();
  await p.touchscreen.tap(use.x + use.width / 2, use.y + use.height / 2);
  await p.locator(".tip").waitFor({ state: "visible" });
  same(new URL(p.url()).pathname, new URL(site).pathname, "the page after a tap on a mark");
  const tip = await p.locator(".tip").boundingBox();
  expect(tip.x >= 0 && tip.x + tip.width <= 390, `the tip on a phone: found it from ${tip.x} to ${tip.x + tip.width}, want it on the screen`);
  same(await p.evaluate(() => { const t = document.querySelector(".tip"); return t.scrollWidth <= t.clientWidth; }), true, "the tip on a phone: its text stays inside");
  const first = await p.locator(".tip").textContent();
  await p.touchscreen.tap(use.x + use.width / 2, use.y + use.height / 2);
  expect((await p.locator(".tip").textContent()) !== first, "a second tap where several marks lie: found the same story");
  await p.locator(".tip a").tap();
  await p.waitForURL(/\/figures\/T\d+\/$/);
});

// The verdict of a mark stands out in its tip, on focus and under the pointer: the class and
// the word that the table has for it.
await page(wide, async (p) => {
  for (const language of ["", "es/"]) {
    await p.goto(site + language + "figures/");
    const verdicts = new Map(await p.locator("#figures tbody tr").evaluateAll((rows) => rows.map((row) => [row.dataset.id, [row.dataset.verdict, row.querySelector(".verdict").textContent.trim()]])));
    await p.goto(site + language);
    await p.locator(".canvas").scrollIntoViewIfNeeded();
    const outcomes = await p.locator(".marks a").evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute("class").split(" ")[0]))]);
    expect(outcomes.length > 2, `${language}: found marks of ${outcomes} alone`);
    const look = async (how) => {
      const tip = await p.evaluate(() => {
        const on = document.querySelectorAll(".marks a.on"), told = [...document.querySelectorAll(".tip .verdict")];
        return { marks: on.length, id: on.length ? /T\d+/.exec(on[0].href.baseVal)[0] : "", classes: told.map((line) => line.className), words: told.map((line) => line.textContent), lines: [...document.querySelectorAll(".tip p")].indexOf(told[0]) };
      });
      same(tip.marks, 1, `${language}: marks shown ${how}`);
      const [outcome, word] = verdicts.get(tip.id) || ["", ""];
      same(tip.classes.join(), "verdict " + outcome, `${language}: the verdict's class in the tip of ${tip.id} ${how}`);
      expect(word && tip.words.length === 1 && tip.words[0].startsWith(word), `${language}: the verdict in the tip of ${tip.id} ${how}: found ${JSON.stringify(tip.words)}, want ${word}`);
    };
    for (const outcome of outcomes) {
      const mark = p.locator(`.marks a.${outcome}`).first();
      await mark.evaluate((m) => m.focus());
      await p.locator(".tip").waitFor({ state: "visible" });
      await look("in focus");
      await p.keyboard.press("Escape");
      const box = await mark.locator("use").boundingBox();
      await p.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await p.locator(".tip").waitFor({ state: "visible" });
      await look("under the pointer");
      await p.keyboard.press("Escape");
      await p.mouse.move(2, 2);
    }
  }
});

// Every mark tells its own story: under the pointer the nearest within reach, by each key the
// one that comes next, by a click its own page; in a frame of a foreign page a window of its own.
await page(wide, async (p) => {
  for (const path of ["", "es/", "embed/running-total/"]) {
    await p.goto(site + path);
    await p.locator(".canvas").scrollIntoViewIfNeeded();
    const told = await p.evaluate(() => {
      const canvas = document.querySelector(".canvas"), marks = [...document.querySelectorAll(".marks a")], tip = document.querySelector(".tip"), wrong = [];
      const middles = marks.map((m) => { const r = m.querySelector("use").getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; });
      const box = canvas.getBoundingClientRect(), figure = canvas.closest("figure").getBoundingClientRect();
      const lines = () => [...tip.querySelectorAll("p:not(.again)")].map((line) => line.textContent).join(". ");
      let far = 0, high = 0, low = 0;
      for (let i = 0; i < 400; i++) {
        const x = box.left + (i * 137.3) % box.width, y = box.top + (i * 89.7) % box.height;
        canvas.dispatchEvent(new PointerEvent("pointermove", { pointerType: "mouse", clientX: x, clientY: y, bubbles: true }));
        const distances = middles.map(([a, b]) => Math.hypot(a - x, b - y)), nearest = Math.min(...distances), on = marks.findIndex((m) => m.classList.contains("on"));
        if (nearest > 24.5) { far++; dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })); if (on >= 0 && distances[on] > 24.5 && !tip.hidden) wrong.push(`a mark is left when nothing is near at ${x}, ${y}`); continue; }
        if (nearest > 23.5) continue;
        if (on < 0 || distances[on] > nearest + 0.01) wrong.push(`at ${x}, ${y}: found the mark ${on}, ${distances[on]} pixels away, want one at ${nearest}`);
        else if (lines() !== marks[on].getAttribute("aria-label") || marks.filter((m) => m.classList.contains("on")).length !== 1) wrong.push(`the tip of ${on}: found ${lines()}, want ${marks[on].getAttribute("aria-label")}`);
        else if (tip.querySelector("a").href !== marks[on].href.baseVal && tip.querySelector("a").getAttribute("href") !== marks[on].href.baseVal || tip.querySelector("a").target !== marks[on].target.baseVal) wrong.push(`the link of the tip of ${on}`);
        else if (tip.querySelector(".again")) wrong.push(`found a word of taps under a pointer at ${on}`);
        else {
          const t = tip.getBoundingClientRect(), [a, b] = middles[on];
          if (t.left < figure.left - 1 || t.right > figure.right + 1) wrong.push(`the tip of ${on} from ${t.left} to ${t.right}`);
          if (Math.abs(t.left + t.width / 2 - a) > 1 && t.left > figure.left + 1 && t.right < figure.right - 1) wrong.push(`the tip of ${on}: found its middle at ${t.left + t.width / 2}, want ${a}`);
          if (t.bottom <= b) high++; else if (t.top >= b) low++; else wrong.push(`the tip of ${on} covers it`);
          if (t.top < 0) wrong.push(`the tip of ${on} begins at ${t.top}`);
        }
      }
      return { wrong, far, high, low };
    });
    same(told.wrong.slice(0, 3).join("\n"), "", `${path}: tips under the pointer`);
    expect(told.far > 10 && told.high > 10, `${path}: found ${told.far} places without a mark and ${told.high} tips above theirs`);

    const keyed = await p.evaluate(() => {
      const marks = [...document.querySelectorAll(".marks a")], n = marks.length, wrong = [];
      const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      marks[n - 1].focus();
      let at = n - 1;
      for (const [key, to] of [["ArrowLeft", (i) => i - 1], ["ArrowDown", (i) => i - 1], ["ArrowDown", (i) => i - 1], ["ArrowRight", (i) => i + 1], ["Home", () => 0], ["ArrowLeft", () => 0], ["ArrowUp", (i) => i + 1], ["End", () => n - 1], ["ArrowRight", () => n - 1], ["ArrowUp", () => n - 1], ["Tab", (i) => i]]) {
        press(key);
        at = to(at);
        const focused = marks.indexOf(document.activeElement);
        if (focused !== at) wrong.push(`${key}: found the mark ${focused}, want ${at}`);
        if (marks.filter((m) => m.getAttribute("tabindex") === "0").join() !== marks[at] + "" || marks[at].getAttribute("tabindex") !== "0") wrong.push(`${key}: found another stop of the tab key`);
        if (!marks[at].classList.contains("on")) wrong.push(`${key}: found no story of ${at}`);
      }
      return wrong;
    });
    same(keyed.join("\n"), "", `${path}: marks by keys`);
    await p.keyboard.press("Escape");
    const use = await p.locator(".marks a:visible use").nth(3).boundingBox(), [x, y] = [use.x + use.width / 2, use.y + use.height / 2];
    await p.mouse.move(x, y);
    await p.locator(".tip").waitFor({ state: "visible" });
    const want = await p.locator(".tip a").evaluate((a) => a.href);
    await p.mouse.move(x, 2);
    await p.locator(".tip").waitFor({ state: "hidden" });
    await p.mouse.move(x, y);
    if (path.startsWith("embed")) {
      await p.evaluate(() => { globalThis.opened = []; globalThis.open = (...all) => { opened.push(all); }; });
      await p.mouse.click(x, y);
      same(JSON.stringify(await p.evaluate(() => opened.map(([address, ...how]) => [new URL(address, location.href).href, ...how]))), JSON.stringify([[want, "_blank", "noopener"]]), `${path}: what a click opens`);
    } else {
      await p.mouse.click(x, y);
      await p.waitForURL(want);
    }
  }
});

// Marks of an outlet that is chosen: the address says so, keys stay among them, tips find no other.
await page(wide, async (p) => {
  await p.goto(site + "?from=x");
  const outlets = await p.locator("form[data-marks] option").evaluateAll((all) => all.map((o) => o.value).filter(Boolean));
  for (const outlet of outlets.slice(0, 3)) {
    await p.locator(".canvas").scrollIntoViewIfNeeded();
    await p.locator("form[data-marks] select").selectOption("");
    await p.evaluate(() => { // the places of the marks are known before another outlet is chosen
      const box = document.querySelector(".canvas").getBoundingClientRect();
      document.querySelector(".canvas").dispatchEvent(new PointerEvent("pointermove", { pointerType: "mouse", clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true }));
      globalThis.middles = [...document.querySelectorAll(".marks a use")].map((use) => use.getBoundingClientRect());
    });
    await p.locator("form[data-marks] select").selectOption(outlet);
    same(await p.locator(".tip").isVisible(), false, "the tip when another outlet is chosen");
    const others = await p.evaluate((outlet) => {
      const told = new Set();
      for (const r of globalThis.middles) {
        document.querySelector(".canvas").dispatchEvent(new PointerEvent("pointermove", { pointerType: "mouse", clientX: r.left + r.width / 2, clientY: r.top + r.height / 2, bubbles: true }));
        for (const on of document.querySelectorAll(".marks a.on")) told.add(on.dataset.series);
      }
      dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
      return [...told].join();
    }, outlet);
    same(others, outlet, "outlets of the marks under the pointer");
    same(new URL(p.url()).searchParams.get("outlet"), outlet, "the outlet in the address");
    same(new URL(p.url()).searchParams.get("from"), "x", "what else stood in the address");
    const seen = await p.evaluate((outlet) => {
      const marks = [...document.querySelectorAll(".marks a")], own = marks.filter((m) => m.dataset.series === outlet), shown = marks.filter((m) => getComputedStyle(m).display !== "none" && getComputedStyle(m).visibility !== "hidden");
      own[own.length - 1].focus();
      const stop = document.activeElement === own[own.length - 1];
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true, cancelable: true }));
      const first = document.activeElement === own[0];
      dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
      return { own: own.length, shown: shown.length, all: shown.every((m) => own.includes(m)), stop, first };
    }, outlet);
    same(JSON.stringify(seen), JSON.stringify({ own: seen.own, shown: seen.own, all: true, stop: true, first: true }), `marks of ${outlet}`);
  }
  await p.goto(site + "?outlet=nobody");
  same(await p.locator("form[data-marks] select").inputValue(), "", "an outlet that is none");
  same(await p.locator(".marks a.off").count(), 0, "marks that are hidden for an outlet that is none");
});

// Taps go round the marks that lie under a finger and say how many these are.
await page(narrow, async (p) => {
  await p.goto(site);
  await p.locator(".canvas").scrollIntoViewIfNeeded();
  const crowd = await p.evaluate(() => {
    const middles = [...document.querySelectorAll(".marks a")].map((m) => { const r = m.querySelector("use").getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; });
    const count = ([x, y]) => middles.filter(([a, b]) => Math.hypot(a - x, b - y) < 24).length;
    const onScreen = middles.filter(([x, y]) => x > 0 && x < innerWidth && y > 0 && y < innerHeight);
    const [x, y] = onScreen.find((m) => count(m) > 2 && count(m) < 8) || onScreen[0];
    return { x, y, marks: count([x, y]), again: document.querySelector("figure.running").dataset.again };
  });
  const stories = [];
  for (let i = 0; i <= crowd.marks; i++) {
    await p.touchscreen.tap(crowd.x, crowd.y);
    stories.push(await p.locator(".marks a.on").getAttribute("href"));
    same(await p.locator(".tip .again").textContent(), crowd.again.replace("%v", crowd.marks), "how many marks lie under a finger");
  }
  same(new Set(stories).size, crowd.marks, `marks shown by ${crowd.marks + 1} taps`);
  same(stories[crowd.marks], stories[0], "the mark after one round");
  const top = await p.locator(".canvas").boundingBox();
  await p.touchscreen.tap(top.x + 3, top.y + 3);
  same(await p.locator(".tip").isVisible(), false, "the tip after a tap beside all marks");
});

// The rows that are shown are told by number, stand in the file in their order, and come back
// with the address.
await page({ ...wide, acceptDownloads: true }, async (p) => {
  for (const [path, table, query] of [["strikes/", "strikes", "pacific"], ["figures/", "figures", "CNN"], ["es/sources/", "sources", "AP"]]) {
    await p.goto(site + path);
    const rows = p.locator(`#${table} tbody tr:visible`), all = await rows.count(), count = p.locator("form.filter .count"), button = p.locator("[data-download]");
    const words = (await count.getAttribute("data-all")).split("%v");
    const told = async (n) => same(await count.textContent(), words[0] + n + words[1] + all + words[2], `${path}: how many rows are shown`);
    const csv = await (await p.request.get(new URL(await button.getAttribute("data-download"), p.url()).href)).text();
    const file = async (name) => {
      const ids = await rows.evaluateAll((rows) => rows.map((row) => row.dataset.id));
      const [given] = await Promise.all([p.waitForEvent("download"), button.click()]);
      same(given.suggestedFilename(), name, `${path}: the name of the file`);
      const text = readFileSync(await given.path(), "utf8");
      same(text.slice(0, text.indexOf("\n")), csv.slice(0, csv.indexOf("\n")), `${path}: the columns of the file`);
      same([...text.matchAll(/^([A-Z]\d{3,4}),/gm)].map(([, id]) => id).join(" "), ids.join(" "), `${path}: the rows of the file`);
      const records = (text) => new Set(text.split(/\n(?=[A-Z]\d{3,4},)/).slice(1).map((record) => record.trimEnd()));
      const known = records(csv);
      expect([...records(text)].every((record) => known.has(record)), `${path}: found a row in the file that is no row of the table`);
    };
    await told(all);
    const base = await button.getAttribute("data-name");
    await file(base);
    await p.locator("input[name=q]").fill(query);
    const some = await rows.count();
    expect(some > 0 && some < all, `${path}: found ${some} of ${all} rows for ${query}`);
    await told(some);
    const sorted = p.locator(`#${table} th button`).first();
    await sorted.click();
    await sorted.click();
    await file(base.replace(".csv", "_filtered.csv"));
    const address = p.url(), order = await rows.evaluateAll((rows) => rows.map((row) => row.dataset.id).join(" "));
    expect(address.includes("q=" + query) && address.includes("sort=-"), `${path}: found the address ${address}`);
    // An address further back is shown as it was.
    await p.evaluate(() => history.pushState(null, "", location.pathname + "?q=zzzz#x"));
    await p.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
    await told(0);
    await p.goBack();
    await p.waitForFunction((query) => document.querySelector("input[name=q]").value === query, query);
    await told(some);
    same(await rows.evaluateAll((rows) => rows.map((row) => row.dataset.id).join(" ")), order, `${path}: the rows of an address further back`);
    same(p.url(), address, `${path}: the address further back`);
    await p.keyboard.press("Escape");
    await p.locator("form.filter").evaluate((form) => { form.dispatchEvent(new SubmitEvent("submit", { cancelable: true, bubbles: true })) || (globalThis.kept = true); });
    same(await p.evaluate(() => globalThis.kept), true, `${path}: a form that is sent stays where it is`);
    const first = await p.locator("form.filter select").first();
    const name = await first.getAttribute("name");
    await p.goto(site + path + "?" + name + "=nothing_of_it");
    same(await first.inputValue(), "", `${path}: a choice that is none`);
    await told(all);
  }
});

// The rows that are shown are in the file as they are in the whole one, cell by cell, whatever
// quotes, commas and line ends stand in them.
await page({ ...wide, acceptDownloads: true }, async (p) => {
  const rows = (text) => {
    const all = [[]];
    for (const [found, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
      if (found === "") break;
      all.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
      if (end === "\n") all.push([]);
    }
    return all.filter((cells) => cells.length);
  };
  let torn = 0;
  for (const [path, table] of [["strikes/", "strikes"], ["figures/", "figures"], ["es/sources/", "sources"]]) {
    await p.goto(hostile + path);
    const button = p.locator("[data-download]"), form = p.locator("form.filter");
    const [head, ...whole] = rows(await (await p.request.get(new URL(await button.getAttribute("data-download"), p.url()).href)).text());
    for (const query of ["", "window.hit", "2025-1"]) {
      await form.locator("input[name=q]").fill(query);
      const ids = await p.locator(`#${table} tbody tr:visible`).evaluateAll((shown) => shown.map((row) => row.dataset.id));
      const [given] = await Promise.all([p.waitForEvent("download"), button.click()]);
      const [names, ...found] = rows(readFileSync(await given.path(), "utf8"));
      same(JSON.stringify(names), JSON.stringify(head), `hostile ${path}?q=${query}: the columns of the file`);
      same(JSON.stringify(found), JSON.stringify(ids.map((id) => whole.find((cells) => cells[0] === id))), `hostile ${path}?q=${query}: the cells of the file`);
      expect(found.length > 0 && found.every((cells) => cells.length === head.length), `hostile ${path}?q=${query}: found ${found.length} rows, or one of other columns`);
      torn += found.filter((cells) => cells.some((cell) => cell.includes("\n"))).length;
    }
  }
  expect(torn >= 6, `hostile: found ${torn} rows with a cell of several lines in files, want one in each that holds it`);
});

// A day before the first one leads to the first; the field begins with the newest.
await page(wide, async (p) => {
  await p.goto(site + "days/");
  const days = await p.locator(".calendar a").evaluateAll((links) => links.map((a) => a.dataset.day).sort());
  const field = p.locator("input[name=day]");
  same(await field.inputValue(), days.at(-1), "the day in the field");
  same(await field.getAttribute("min"), days[0], "the first day");
  same(await field.getAttribute("max"), days.at(-1), "the last day");
  for (const [day, want] of [[days[0], days[0]], ["2001-01-01", days[0]], ["2099-01-01", days.at(-1)]]) {
    await p.goto(site + "days/");
    await field.evaluate((f, day) => { f.min = f.max = ""; f.value = day; }, day);
    await p.locator("form.pick").evaluate((form) => form.dispatchEvent(new SubmitEvent("submit", { cancelable: true, bubbles: true })));
    await p.waitForURL(new RegExp(`days/${want}/$`));
  }
});

// What is copied is the text, without the button, and the button says so.
await page(wide, async (p) => {
  await p.addInitScript(() => { globalThis.copied = []; Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { copied.push(text); } } }); });
  for (const path of ["", "es/", "charts/"]) {
    await p.goto(site + path);
    const told = await p.evaluate(async () => {
      const wrong = [], all = [...document.querySelectorAll("p.copyable, pre.copyable, dd.copyable")];
      for (const text of all) {
        const button = text.querySelector("button"), want = [...text.childNodes].filter((n) => n !== button).map((n) => n.textContent).join("");
        if (button.textContent !== document.body.dataset.copy || button.type !== "button") wrong.push(`the button ${button.textContent}`);
        button.click();
        await new Promise((done) => setTimeout(done));
        if (copied.at(-1) !== want) wrong.push(`copied ${copied.at(-1)}, want ${want}`);
        if (button.textContent !== document.body.dataset.copied) wrong.push(`the button afterwards: ${button.textContent}`);
      }
      return { wrong, all: all.length };
    });
    same(told.wrong.join("\n"), "", `${path}: texts to copy`);
    expect(told.all > 0, `${path}: found no text to copy`);
  }
});

// Tables: filters, search, order; their state in the address; the rows as a file.
await page({ ...wide, acceptDownloads: true }, async (p) => {
  await p.goto(site + "strikes/?theater=caribbean&sort=-killed");
  const rows = () => p.locator("#strikes tbody tr:visible");
  const csv = await (await p.request.get(site + "data/strikes.csv")).text();
  const head = csv.slice(0, csv.indexOf("\n") + 1);
  const caribbean = csv.split("\n").filter((line) => /^S\d+,/.test(line) && line.includes(",caribbean,")).length;
  same(await rows().count(), caribbean, "strikes in the Caribbean");
  same(await rows().first().getAttribute("data-id"), "S001", "the strike with most killed");
  same(await p.locator('th[data-sort="killed"]').getAttribute("aria-sort"), "descending", "the order as told");
  same(await p.locator("select[name=theater]").inputValue(), "caribbean", "the filter as shown");
  await p.getByLabel("Search").fill("beata ISLAND");
  same(await rows().count(), 1, "strikes found");
  same(new URL(p.url()).search, "?q=beata+ISLAND&theater=caribbean&sort=-killed", "the state in the address");
  await p.reload();
  same(await rows().count(), 1, "strikes found after a reload");
  const [file] = await Promise.all([p.waitForEvent("download"), p.getByRole("button", { name: "Download these rows as CSV" }).click()]);
  same(file.suggestedFilename(), "strikes_filtered.csv", "the name of the file");
  const got = readFileSync(await file.path(), "utf8");
  same(got, head + csv.split("\n").find((line) => line.startsWith("S003,")) + "\n", "the rows in the file");
  await p.getByRole("button", { name: "Clear" }).click();
  await p.waitForFunction(() => location.search === "");
  same(await rows().count(), (await p.locator("#strikes tbody tr").count()), "strikes after clearing");
  await p.getByRole("button", { name: "Day" }).focus();
  await p.keyboard.press("Enter");
  await p.keyboard.press("Enter");
  same(new URL(p.url()).search, "?sort=-date", "the state after two strokes on a heading");
  await p.goto(site);
  await p.locator(".verdicts .differs a").click();
  await p.waitForURL(/figures\/\?verdict=differs$/);
  const shown = await p.locator("#figures tbody tr:visible").count();
  expect(shown > 0 && shown === await p.locator('#figures tbody tr[data-verdict="differs"]').count(), `figures that differ: found ${shown} shown`);
  await p.goto(site + 'strikes/?q=<img src=x onerror=alert(1)>&theater="><script>alert(1)</script>&sort=__proto__');
  same(await rows().count(), 0, "strikes found for an attack in the address");
});

await page(narrow, async (p) => {
  await p.goto(site + "strikes/?q=beata");
  same(await p.locator("#strikes tbody tr:visible").count(), 1, "strikes found on a phone");
});

// Without scripts everything is there, and nothing that would not work.
await page({ ...wide, javaScriptEnabled: false }, async (p) => {
  await p.goto(site + "strikes/");
  expect(await p.locator("#strikes tbody tr").count() > 70, "without scripts: found few strikes");
  same(await p.locator("form.filter").isVisible(), false, "without scripts: the filter");
  await p.goto(site);
  const story = await p.locator('.marks a[href$="figures/T0295/"] title').textContent();
  expect(story.includes("at least 138 killed"), `without scripts: found the story ${story}`);
  await p.locator("details summary").first().click();
  await p.getByRole("link", { name: "Español", exact: true }).click();
  same(await p.locator("html").getAttribute("lang"), "es", "without scripts: the other language");
  await p.goto(site + "days/");
  same(await p.locator("form.pick").isVisible(), false, "without scripts: the choice of a day");
  await p.locator('a[data-day="2025-10-14"]').click();
  await p.waitForURL(/days\/2025-10-14\/$/);
  expect(await p.locator("main tbody tr").count() > 0, "without scripts: found no figure of a day");
  await p.goto(site + "differ/");
  await p.locator("main tbody th a").first().click();
  await p.waitForURL(/differ\/[^/]+\/$/);
  for (const path of ["timeline/", "months/"]) {
    await p.goto(site + path);
    expect((await p.locator("main").textContent()).includes("2025"), `without scripts: found no year on ${path}`);
  }
});

// The first tab stop leads past the frame.
await page(wide, async (p) => {
  await p.goto(site + "figures/T0295/");
  await p.keyboard.press("Tab");
  await p.keyboard.press("Enter");
  same(await p.evaluate(() => document.activeElement.id), "content", "where the first tab stop leads");
});

// By keys alone: from a list of outlets to one of them, to a day by its date, to a month's rows.
await page(wide, async (p) => {
  const reach = async (selector, most) => {
    for (let i = 0; i < most; i++) {
      await p.keyboard.press("Tab");
      if (await p.evaluate((s) => document.activeElement.matches(s), selector)) {
        const drawn = await p.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
        expect(drawn !== "none", `${p.url()}: ${selector}: found no outline where the keys are`);
        return true;
      }
    }
    expect(false, `${p.url()}: found no ${selector} within ${most} strokes of the tab key`);
    return false;
  };
  await p.goto(site + "differ/");
  if (await reach("main tbody th a", 60)) {
    await p.keyboard.press("Enter");
    await p.waitForURL(/differ\/[^/]+\/$/);
  }
  await p.goto(site + "days/");
  if (await reach("input[name=day]", 60)) {
    await p.keyboard.type("10142025");
    await p.keyboard.press("Enter");
    await p.waitForURL(/days\/2025-10-14\/$/);
  }
  for (const path of ["timeline/", "months/", "changes/"]) {
    await p.goto(site + path);
    await reach("main a", 60);
  }
});

// Rows that attack do nothing.
await page(wide, async (p) => {
  for (const path of ["", "strikes/", "strikes/S900/", "figures/", "figures/T9000/", "sources/", "sources/D9000/", "claims/", "claims/C900/", "map/", "charts/", "changes/", "es/strikes/S900/", "es/claims/"]) {
    await p.goto(hostile + path);
    await p.waitForTimeout(50);
    same(await p.evaluate(() => window.hit), undefined, `hostile ${path}: what ran`);
    same(await p.locator('a[href^="javascript:" i]').count(), 0, `hostile ${path}: links that run`);
  }
  await p.goto(hostile + "strikes/S900/");
  expect((await p.locator("main").textContent()).includes("<script>window.hit=1</script>"), "hostile strike: found no script as text");
  await p.goto(hostile + "strikes/?q=window.hit");
  expect(await p.locator("#strikes tbody tr:visible").count() >= 1, "hostile strikes: found none by its text");
});

// A text is read in the browser as it is outside of it, wherever the browser is.
await page({ ...wide, timezoneId: "Asia/Tokyo", locale: "es-MX" }, async (p) => {
  const texts = JSON.parse(readFileSync(answers, "utf8"));
  await p.goto(site + "read/");
  await p.evaluate(() => {
    const words = document.getElementById("reader").dataset, whole = (address) => new URL(address, document.baseURI).href;
    const own = trustedTypes.createPolicy("walk", { createScriptURL: (address) => address });
    // opened starts the program for a language and gives what asks it, and what it answers first.
    globalThis.opened = async (language) => {
      const worker = new Worker(own.createScriptURL(whole(words.worker)));
      const ask = (message) => new Promise((answered) => {
        worker.addEventListener("message", ({ data }) => answered(data), { once: true });
        worker.postMessage({ id: 1, ...message });
      });
      return { ask, first: await ask({ open: { program: whole(words.program), tables: words.tables.split(" ").map(whole), language } }) };
    };
  });
  const given = await p.evaluate(async (texts) => {
    const readers = { en: await opened("en"), es: await opened("es") }, given = [];
    for (const t of texts) given.push((await readers[t.language].ask({ read: { bytes: Uint8Array.from(atob(t.source || ""), (c) => c.charCodeAt(0)), name: t.name, day: t.published } })).marked);
    return given;
  }, texts);
  expect(texts.length > 200, `texts to read: found ${texts.length}`);
  let figures = 0;
  texts.forEach((t, i) => {
    const got = given[i];
    same(JSON.stringify(got.figures.map((f) => f.story)), JSON.stringify(t.stories || []), `${t.name || atob(t.source || "")}: the stories`);
    got.figures.forEach((f) => { delete f.story; figures++; });
    const order = (m) => JSON.stringify({ language: m.language, about: m.about, remarks: m.remarks, blocks: m.blocks.map((b) => [b.headline, b.parts.map((r) => [r.text, r.figure])]), figures: m.figures.map((f) => [f.place, f.said, f.outcome, f.verdict, f.answer]) });
    same(order(got), order(t.marked), `${t.name || atob(t.source || "")}: what is read`);
  });
  expect(figures > texts.length, `figures read: found ${figures}`);
  const refused = await p.evaluate(async () => (await opened("xx")).first.error);
  expect(refused.includes('"xx"'), `another language: found ${refused}`);
});

// What a reader sees: marks and verdicts, without a request once the program is loaded.
for (const [options, language, text, button, day, story] of [
  [{ ...wide, colorScheme: "light" }, "", "The U.S. military struck a boat off Venezuela on Tuesday, killing six people.\n\nIt was the fifth strike of the campaign. The first strike, on Sept. 2, killed 12 people. <img src=x onerror=alert(1)>", "Check", "as given", "12 killed, in one strike: differs."],
  [{ viewport: { width: 320, height: 800 }, colorScheme: "dark" }, "es/", "Estados Unidos atacó el martes una lancha frente a Venezuela y mató a seis personas.\n\nEl primer ataque, el 2 de septiembre, mató a 12 personas.", "Revisar", "según lo indicado", "12 muertos, en un ataque: difiere."],
]) {
  await page(options, async (p, context) => {
    const asked = [];
    p.on("request", (r) => asked.push(r.url()));
    await p.goto(site + language + "read/");
    await p.waitForFunction(() => { const words = document.getElementById("reader").dataset, told = document.getElementById("reader-state").textContent; return told && told !== words.loading; });
    same(await p.locator("#reader-state").textContent(), await p.locator("#reader").getAttribute("data-ready"), `${language}read/: what is told when the program is loaded`);
    const loaded = asked.length;
    await context.setOffline(true);
    await p.locator("#reader-text").focus();
    await p.keyboard.insertText(text);
    await p.locator("#reader-day").fill("2025-10-15");
    await p.getByRole("button", { name: button, exact: true }).focus();
    await p.keyboard.press("Enter");
    await p.locator("mark").first().waitFor();
    same(asked.length, loaded, `${language}read/: requests after the program was loaded`);
    expect((await p.locator("#reader-state").textContent()).includes(day), `${language}read/: found no word of the day`);
    same(await p.locator("mark").count(), await p.locator("#reader-table tbody tr").count(), `${language}read/: marks and lines of the table`);
    await context.setOffline(false); // the browser asks for the site's icon when it goes to a mark
    const mark = p.locator("mark.differs"), tip = mark.locator(".story");
    same(await mark.count(), 1, `${language}read/: marks that differ`);
    same(await tip.isVisible(), false, `${language}read/: the story before it is asked for`);
    // A line of the table leads to the mark of its own figure.
    for (const row of await p.locator("#reader-table tbody tr").all()) {
      const [said, verdict] = [await row.locator("td").nth(1).textContent(), await row.locator("td").nth(2).textContent()];
      await row.locator("a").focus();
      await p.keyboard.press("Enter");
      const [led, mine] = await p.evaluate((start) => {
        const to = document.querySelector("#reader-marked mark:target");
        return [to ? to.querySelector(".story").textContent : "no mark", [...document.querySelectorAll("#reader-marked .story")].filter((told) => told.textContent.startsWith(start)).length];
      }, `${said}: ${verdict}.`);
      expect(mine === 1 && led.startsWith(`${said}: ${verdict}.`), `${language}read/: the line of ${JSON.stringify(said)}: found that it leads to ${JSON.stringify(led)}, of ${mine} such marks, want its own`);
    }
    await p.locator('#reader-table a').last().focus();
    await p.keyboard.press("Enter");
    await mark.focus();
    same(await tip.isVisible(), true, `${language}read/: the story of the mark in focus`);
    expect((await tip.textContent()).startsWith(story), `${language}read/: found the story ${await tip.textContent()}, want ${story}`);
    const box = await tip.boundingBox();
    expect(box.x >= 0 && box.x + box.width <= options.viewport.width, `${language}read/: found the story from ${box.x} to ${box.x + box.width}, want it on the screen`);
    const [content, room] = await p.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content <= room, `${language}read/: found ${content} pixels of content, want ${room} at most`);
    await accessible(p, `${language}read/ with marks`);
    await p.keyboard.press("Escape");
    same(await tip.isVisible(), false, `${language}read/: the story after Escape`);
    const [x, y] = await mark.evaluate((m) => { m.scrollIntoView({ block: "center" }); const r = m.getClientRects()[0]; return [r.x + 2, r.y + r.height / 2]; });
    await p.mouse.move(x, y);
    same(await tip.isVisible(), true, `${language}read/: the story under the pointer`);
    same(await p.locator("#reader-marked img").count(), 0, `${language}read/: pictures of the text`);
    await p.locator("#reader-file").setInputFiles({ name: "x.html", mimeType: "text/html", buffer: Buffer.from("<p>Nothing of it") });
    same(await p.locator("#reader-text").inputValue(), "", `${language}read/: the text besides a file`);
    await p.getByRole("button", { name: button, exact: true }).click();
    await p.waitForFunction(() => !document.querySelector("mark") && document.getElementById("reader-marked").textContent === "Nothing of it");
    same(await p.locator("#reader-table").isVisible(), false, `${language}read/: the table of a text without figures`);
    // A text of another language is marked as such; the day that is given holds for a file, too.
    for (const [name, said, lang] of [["x.txt", "The U.S. military struck a boat off Venezuela on Tuesday, killing six people.", "en"], ["y.txt", "Estados Unidos atacó el martes una lancha frente a Venezuela y mató a seis personas.", "es"]]) {
      for (const given of ["2025-10-15", ""]) {
        await p.locator("#reader-day").fill(given);
        await p.locator("#reader-marked").evaluate((m) => m.replaceChildren());
        await p.locator("#reader-file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(said) });
        await p.getByRole("button", { name: button, exact: true }).click();
        await p.locator("mark").first().waitFor();
        same(await p.locator("#reader-marked").getAttribute("lang"), lang, `${language}read/: the language of ${name}`);
        same((await p.locator("#reader-state").textContent()).includes(day), given !== "", `${language}read/: the day ${given} of ${name}`);
        same(await p.locator("mark .story").first().getAttribute("lang"), language ? "es" : "en", `${language}read/: the language of the stories of ${name}`);
      }
    }
  });
}
await page({ ...wide, javaScriptEnabled: false }, async (p) => {
  for (const [path, told] of [["read/", "This page needs JavaScript."], ["es/read/", "Esta página necesita JavaScript."]]) {
    await p.goto(site + path);
    same(await p.locator("noscript p", { hasText: told }).isVisible(), true, `${path}: what is told without scripts`);
    same(await p.locator("#reader").isVisible(), false, `${path}: the form without scripts`);
  }
});

// A long text does not stop the page, and a newer one is answered in its place.
await page(wide, async (p) => {
  await p.goto(site + "read/");
  await p.waitForFunction(() => { const words = document.getElementById("reader").dataset; return document.getElementById("reader-state").textContent === words.ready; });
  const longest = await p.evaluate(async () => {
    const text = document.getElementById("reader-text"), state = document.getElementById("reader-state"), words = document.getElementById("reader").dataset;
    text.value = "US forces struck a boat in the Caribbean and killed six people, officials said. ".repeat(4000);
    document.querySelector("#reader button").click();
    let longest = 0, before = performance.now();
    while (state.textContent === words.ready || state.textContent === words.reading || state.textContent === "") {
      await new Promise((shown) => setTimeout(shown, 5));
      const now = performance.now();
      if (state.textContent === words.reading) longest = Math.max(longest, now - before); // while it is read, not while marks are set
      before = now;
      if (longest && text.value.length > 100) { // a newer text, while the long one is read
        text.value = "US boat strikes in the Caribbean have killed 27 people since September.";
        document.querySelector("#reader button").click();
      }
    }
    return longest;
  });
  expect(longest < 500, `a long text: the page stood still for ${longest} ms`);
  await p.locator("mark").first().waitFor();
  same(await p.locator("mark").count(), 1, "marks of the newer text");
});

// A program that does not come is told of, and asked for again.
await page(wide, async (p) => {
  let refuse = true;
  await p.route("**/*.wasm.gz", (r) => (refuse ? r.fulfill({ status: 404, body: "" }) : r.continue()));
  await p.goto(site + "read/");
  await p.waitForFunction(() => document.getElementById("reader-state").textContent.includes("404"));
  refuse = false;
  await p.locator("#reader-text").fill("US boat strikes in the Caribbean have killed at least 27 people since September.");
  await p.getByRole("button", { name: "Check", exact: true }).click();
  await p.locator("mark").first().waitFor();
});

await browser.close();
console.log(`${checks} checks, ${faults} faults`);
process.exit(faults ? 1 : 0);
