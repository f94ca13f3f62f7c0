#!/bin/sh
# vis-data (npm) 8.0.6, the tables of vis-timeline: distinct, the list of a column's different values, compares
# with ==: an empty text and 0 are one value, and so are the number 11 and the text 11. Which of the two is
# listed is what stands in the first row, so that the same rows in another order have other values. The
# distinct of a stream over the same table tells them apart.
# Seen, for 0, "", 11 and "11": 0, 11; from the last to the first: "11", ""; of the stream all four.
# A list to choose from has no 0, or no "not known", though both are in the table.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts vis-data@8.0.6
cat >distinct.mjs <<'JS'
import { DataSet } from 'vis-data/standalone/esm/vis-data.js';
const table = (numbers) => new DataSet(numbers.map((n, id) => ({ id, n })));
const seen = [table([0, '', 11, '11']).distinct('n'), table(['11', 11, '', 0]).distinct('n'),
  [...table([0, '', 11, '11']).stream().distinct((row) => row.n)]].map((list) => JSON.stringify(list)).join(' ');
console.log(seen);
if (seen !== '[0,11] ["11",""] [0,"",11,"11"]') process.exit(1);
JS
node distinct.mjs
