#!/bin/sh
# arquero (npm) 7.2.1: fromJSON takes JSON by columns. An array of objects, which is how
# most JSON of tables is written, raises no error: the table has as many columns as the
# array has objects, named 0, 1 and so on, and no rows. from takes the same array right.
# Seen, for two objects with the keys id and n: fromJSON gives the columns 0,1, and numRows
# is undefined; from gives 2 rows and the columns id,n.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts arquero@7.2.1
cat >rows.mjs <<'JS'
import { from, fromJSON } from 'arquero';
const text = '[{"id":"a","n":3},{"id":"b","n":11}]';
const told = (table) => `${table.numRows()} ${table.columnNames()}`;
const json = told(fromJSON(text)), rows = told(from(JSON.parse(text)));
console.log(json, rows);
if (json !== 'undefined 0,1' || rows !== '2 id,n') process.exit(1);
JS
node rows.mjs
