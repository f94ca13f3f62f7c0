// Runs statements by DuckDB. The first argument is a file: what statements that
// begin with "+" answer goes there as CSV, and so do the rows that could not be
// read. The number of all of them is printed.
const { DuckDBInstance } = require('@duckdb/node-api');
const fs = require('fs');
const [out, ...statements] = process.argv.slice(2);
(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  let found = 0;
  const ask = async (query, file) => {
    const reader = await connection.runAndReadAll(`COPY (${query}) TO '${file}' (HEADER false)`);
    found += Number(reader.getRowsJson()[0][0]);
  };
  let n = 0;
  for (const statement of statements) {
    if (statement[0] === '+') await ask(statement.slice(1), `${out}.${n++}`);
    else await connection.run(statement);
  }
  await ask('SELECT DISTINCT file_path, line, column_name, error_type FROM reject_errors JOIN reject_scans USING (scan_id, file_id)', `${out}.${n++}`);
  for (let i = 0; i < n; i++) fs.unlinkSync(`${out}.${i}`);
  console.log(found);
})().catch((e) => { console.error(e.message); process.exit(1); });
