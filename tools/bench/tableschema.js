// Checks a CSV file by a Table Schema with tableschema-js and prints the number of
// findings: cells that do not fit, and rows of another length.
const { Table, errors } = require('tableschema');
const fs = require('fs');
const [file, schema] = process.argv.slice(2);
(async () => {
  const table = await Table.load(file, { schema: JSON.parse(fs.readFileSync(schema)) });
  let found = 0;
  for await (const row of await table.iter({ forceCast: true, stream: true })) {
    if (row instanceof errors.TableSchemaError) found += row.multiple ? row.errors.length : 1;
  }
  console.log(found);
})().catch((e) => { console.error(e.message); process.exit(1); });
