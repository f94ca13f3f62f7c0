#!/bin/sh
# csvjson (npm) 5.1.0: toCSV has no quotation marks unless wrap is set, and so that a cell with a comma
# stays one cell it puts a tab for the comma, or for whatever the delimiter is. RFC 4180 (2.6) has such a
# cell in quotation marks. With wrap the comma stays, and every cell is in quotation marks. The README
# tells of wrap that it is optional, and nothing of commas.
# Seen: "Caribbean, south" is written as Caribbean, a tab and " south"; with wrap: true it is kept.
# A place that comes back is no place of the table any more, and rows by place fall into two.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts csvjson@5.1.0
cat >places.cjs <<'END'
const { toCSV } = require('csvjson');
const rows = [{ id: 'S1', place: 'Caribbean, south' }];
const seen = [toCSV(rows, { headers: 'key' }), toCSV(rows, { headers: 'key', wrap: true })];
console.log(JSON.stringify(seen));
if (seen[0] !== 'id,place\nS1,Caribbean\t south' || seen[1] !== '"id","place"\n"S1","Caribbean, south"') process.exit(1);
END
node places.cjs
