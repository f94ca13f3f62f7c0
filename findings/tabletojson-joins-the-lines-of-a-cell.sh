#!/bin/sh
# tabletojson (npm) 4.1.15 joins the lines of a cell with nothing between: a <br> and the ends of
# paragraphs leave no trace, so that a number at the end of one line and one at the start of the
# next are one number.
# Seen: "4<br>1 presumed dead" is "41 presumed dead", two paragraphs "3" and "2 survived" are
# "32 survived", "6<br>7" is 67.
# A table of strikes gives ten times as many killed, and the result is a number like any other.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts tabletojson@4.1.15
cat >table.cjs <<'END'
const { Tabletojson } = require('tabletojson');
const cells = ['4<br>1 presumed dead', '<p>3</p><p>2 survived</p>', '6<br>7'];
const page = '<table><tr><th>Killed</th></tr>' + cells.map((c) => '<tr><td>' + c + '</td></tr>').join('') + '</table>';
const seen = Tabletojson.convert(page)[0].map((row) => row.Killed);
console.log(seen);
if (JSON.stringify(seen) !== '["41 presumed dead","32 survived","67"]') process.exit(1);
END
node table.cjs
