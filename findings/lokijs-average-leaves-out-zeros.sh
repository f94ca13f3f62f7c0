#!/bin/sh
# lokijs (npm) 1.5.12: avg of a column takes what is 0 for a missing value and leaves it
# out, while min takes what is null for 0. So of counts in which 0 is told and others are
# not known, the average is too high and the minimum one that nobody told.
# Seen: of 0, 4 and 8 the average is 6 (it is 4); of null, 4 and 8 the minimum is 0 (it
# is 4).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts lokijs@1.5.12
cat >average.js <<'END'
const Loki = require('lokijs');
const column = (numbers) => {
  const rows = new Loki('rows').addCollection('rows');
  numbers.forEach((n) => rows.insert({ n }));
  return rows;
};
const average = column([0, 4, 8]).avg('n');
const least = column([null, 4, 8]).min('n');
console.log(average, least);
if (average !== 6 || least !== 0) process.exit(1);
END
node average.js
