#!/bin/sh
# alasql (npm) 4.19.1: rows that lack a key, as rows of JSON lines do where a number is
# not known, are left out of SUM, AVG, MIN and COUNT, but counted by MEDIAN as if they
# stood at an end of the order. With null in place of the missing key MEDIAN is right too.
# Seen, for 4, (missing), 6, 8 and 10: AVG 7, COUNT 4, MEDIAN 8; with null MEDIAN 7.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts alasql@4.19.1
cat >median.cjs <<'JS'
const alasql = require('alasql');
const ask = (rows) => JSON.stringify(alasql('SELECT AVG(n) AS a, COUNT(n) AS c, MEDIAN(n) AS m FROM ?', [rows])[0]);
const missing = ask([{ n: 4 }, {}, { n: 6 }, { n: 8 }, { n: 10 }]);
const nulls = ask([{ n: 4 }, { n: null }, { n: 6 }, { n: 8 }, { n: 10 }]);
console.log(missing, nulls);
if (missing !== '{"a":7,"c":4,"m":8}' || nulls !== '{"a":7,"c":4,"m":7}') process.exit(1);
JS
node median.cjs
