#!/bin/sh
# node-html-markdown (npm) 2.0.0: a cell that spans several rows of a table stands in the first of them
# alone; the cells of the rows below move to the left, and each of these rows is filled up at its right
# end, so that the table looks whole. The same with a cell that spans columns. No word of it in the README.
# By HTML's own table model the row below begins in the second column.
# Seen: "2 Sept." over two rows, with Caribbean, 11 and Pacific, 3: the second row is "Pacific" under the
# date and 3 under the place, none killed.
# Lists of strikes, as Wikipedia has them, give one date to the strikes of a day.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts node-html-markdown@2.0.0
cat >table.cjs <<'END'
const { NodeHtmlMarkdown } = require('node-html-markdown');
const page = `<table><thead><tr><th>Date</th><th>Place</th><th>Killed</th></tr></thead><tbody>
<tr><td rowspan="2">2 Sept.</td><td>Caribbean</td><td>11</td></tr><tr><td>Pacific</td><td>3</td></tr>
<tr><td colspan="2">Both</td><td>14</td></tr></tbody></table>`;
const rows = NodeHtmlMarkdown.translate(page).trim().split('\n').slice(2);
const seen = rows.map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()));
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '[["2 Sept.","Caribbean","11"],["Pacific","3",""],["Both","14",""]]') process.exit(1);
END
node table.cjs
