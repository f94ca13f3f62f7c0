#!/bin/sh
# dataframe-js (npm) 1.4.4: in a query with SQL, = between a column and a number is true of
# no row, and != of every row: the cell is made a text and the number is not. <, > and >= compare
# them well, and a number in quotation marks is found.
# Seen, for 4, 1, 0 and 10 killed in S001 to S004: n = 4 gives none, n != 4 all four, n >= 4
# S001 and S004, n = '4' S001.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts dataframe-js@1.4.4
cat >query.cjs <<'END'
const { DataFrame } = require('dataframe-js');
const rows = [4, 1, 0, 10].map((n, at) => ({ id: `S00${at + 1}`, n }));
DataFrame.sql.registerTable(new DataFrame(rows), 'strikes');
const ids = (where) => DataFrame.sql.request(`SELECT id FROM strikes WHERE ${where}`).toArray('id').join(' ') || 'none';
const seen = ['n = 4', 'n != 4', 'n >= 4', "n = '4'"].map(ids).join(' | ');
console.log(seen);
if (seen !== 'none | S001 S002 S003 S004 | S001 S004 | S001') process.exit(1);
END
node query.cjs
