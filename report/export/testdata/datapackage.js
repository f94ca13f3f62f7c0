// Validates a data package by its descriptor, casts every row and asks for every
// key, and prints a line a resource: its name and number of rows.
const { Package } = require('datapackage');
(async () => {
  const p = await Package.load(process.argv[2]);
  if (!p.valid) throw new Error(p.errors.map((e) => e.message).join('\n'));
  for (const r of p.resources) {
    const rows = await r.read();
    await r.checkRelations();
    console.log(r.name, rows.length);
  }
})().catch((e) => { console.error(e.message, (e.errors || []).map((x) => x.message).join('\n')); process.exit(1); });
