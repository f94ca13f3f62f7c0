// Runs the statements of some files by DuckDB or ClickHouse and prints the rows of the
// last one as JSON arrays, one a line.
//
//   node parquet_statements.js duckdb|clickhouse FOLDER FILE.sql...
//
// FOLDER is the one from which the files of tables are named.
const fs = require('fs');
const [engine, folder, ...files] = process.argv.slice(2);
const statements = files.flatMap((file) => fs.readFileSync(file, 'utf8').replace(/--.*$/gm, '').split(/;\s*$/m)).filter((s) => s.trim());
process.chdir(folder);
(async () => {
  if (engine === 'duckdb') {
    const { DuckDBInstance } = require('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const s of statements.slice(0, -1)) await connection.run(s);
    const rows = (await connection.runAndReadAll(statements.at(-1))).getRowsJson();
    for (const row of rows) process.stdout.write(JSON.stringify(row) + '\n');
  } else {
    const { Session } = require('chdb');
    const session = new Session();
    for (const s of statements.slice(0, -1)) session.query(s);
    process.stdout.write(String(session.query(statements.at(-1), 'JSONCompactEachRow')));
    session.cleanup();
  }
})().catch((e) => { console.error(e.message); process.exit(1); });
