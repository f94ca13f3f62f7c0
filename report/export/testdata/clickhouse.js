// Runs a query by ClickHouse, in process, and prints a JSON array a row.
const { query } = require('chdb');
process.stdout.write(String(query(process.argv[2], 'JSONCompactEachRow')));
