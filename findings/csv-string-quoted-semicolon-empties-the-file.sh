#!/bin/sh
# csv-string 4.1.1 (npm): parse finds the separator by itself where none is given. It takes the first comma,
# semicolon, bar or tab of the text, also one within quotes: where the first name of a column is quoted
# and holds a semicolon, the semicolon is the separator, what follows the quotes fits no rule, and no row at all
# comes out, nor an error. The README says that detect finds the best separator.
# Seen: "zone; sea",killed with a row Pacific,11 gives no rows; with the separator named, two; killed,"zone; sea"
# two without it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts csv-string@4.1.1
cat >zone.cjs <<'JS'
const { detect, parse } = require('csv-string');
const first = '"zone; sea",killed\nPacific,11\n', second = 'killed,"zone; sea"\n11,Pacific\n';
const seen = [detect(first), parse(first).length, parse(first, ',').length, detect(second), parse(second).length].join(' ');
console.log(seen);
if (seen !== '; 0 2 , 2') process.exit(1);
JS
node zone.cjs
