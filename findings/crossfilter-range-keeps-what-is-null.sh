#!/bin/sh
# crossfilter2 (npm) 1.5.4, on which many dashboards rest: a dimension over a column with
# null orders it as 0. filterRange from 0 up keeps the rows whose number is not known, and
# a group counts them with the zeros. A dimension that gives -1 for null leaves them out
# of it; NaN, which orders with nothing, does not.
# Seen, for 4, null, 2 and 0: filterRange([0, 3]) keeps null, 2 and 0; with -1 2 and 0.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts crossfilter2@1.5.4
cat >range.js <<'END'
const loaded = require('crossfilter2');
const crossfilter = loaded.default || loaded;
const kept = (value) => {
  const rows = crossfilter([{ n: 4 }, { n: null }, { n: 2 }, { n: 0 }]);
  rows.dimension(value).filterRange([0, 3]);
  return JSON.stringify(rows.allFiltered().map((row) => row.n).sort());
};
const plain = kept((row) => row.n);
const guarded = kept((row) => row.n ?? -1);
console.log(plain, guarded);
if (plain !== '[0,2,null]' || guarded !== '[0,2]') process.exit(1);
END
node range.js
