#!/bin/sh
# datalib (npm) 1.9.3: where types are to be found by themselves, a column of names that end in a
# number is one of days, and its cells become milliseconds: what JavaScript's Date makes of a text
# decides. "Strike 3" is 1 March 2001. With "Strike A" in it the column stays one of texts.
# Seen: Strike 1, 2, 3 and Area 10, 11, 12 are numbers, type date; back as days: 2001-01-01,
# 2001-02-01, 2001-03-01 and 2001-10-01 to 2001-12-01.
# The names of strikes and of areas are gone from a table that was only loaded.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts datalib@1.9.3
cat >load.cjs <<'END'
process.env.TZ = 'UTC';
const datalib = require('datalib');
const table = datalib.read('name,area,other\nStrike 1,Area 10,Strike A\nStrike 2,Area 11,Strike 2\nStrike 3,Area 12,Strike 3\n', { type: 'csv', parse: 'auto' });
const day = (column) => table.map((row) => new Date(row[column]).toISOString().slice(0, 10)).join(' ');
const seen = [JSON.stringify(table.__types__), typeof table[0].name, day('name'), day('area')];
console.log(seen);
const want = ['{"name":"date","area":"date","other":"string"}', 'number', '2001-01-01 2001-02-01 2001-03-01', '2001-10-01 2001-11-01 2001-12-01'];
if (seen.join() !== want.join()) process.exit(1);
END
node load.cjs
