// Runs queries by DuckDB and prints, a line a query, the JSON array of its rows.
// Files are those of the folder that FOLDER names.
const { DuckDBInstance } = require('@duckdb/node-api');
if (process.env.FOLDER) process.chdir(process.env.FOLDER);
(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const query of process.argv.slice(2)) {
    console.log(JSON.stringify((await connection.runAndReadAll(query)).getRowsJson()));
  }
})().catch((e) => { console.error(e.message); process.exit(1); });
