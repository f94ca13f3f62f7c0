// Runs a query by ClickHouse, in process, and prints a JSON array a row. Files are
// those of the folder that is given second.
const { query } = require('chdb');
if (process.argv[3]) process.chdir(process.argv[3]);
process.stdout.write(String(query(process.argv[2], 'JSONCompactEachRow')));
