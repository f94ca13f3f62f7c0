#!/bin/sh
# written-number (npm) 0.11.1, which writes numbers in words: in Spanish the million itself is "un millón",
# and every number from there to the second million begins with "uno millón", which is no Spanish. The
# README names just this form ("uno millón doscientos treinta y dos mil") as the wrong one, which its table of
# exceptions is there to keep out. In Portuguese and French the same numbers begin as they should.
# Seen: 1000000 is "un millón", 1232000 is "uno millón doscientos treinta y dos mil", 1000100 is
# "uno millón cien"; in Portuguese 1000100 is "um milhão e cem".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts written-number@0.11.1
cat >million.cjs <<'JS'
const words = require('written-number');
const seen = [[1000000, 'es'], [1232000, 'es'], [1000100, 'es'], [1000100, 'pt']].map(([n, lang]) => words(n, { lang })).join(' | ');
console.log(seen);
if (seen !== 'un millón | uno millón doscientos treinta y dos mil | uno millón cien | um milhão e cem') process.exit(1);
JS
node million.cjs
