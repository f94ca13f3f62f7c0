#!/bin/sh
# numero-a-texto 1.0.0 (npm), which writes numbers as Spanish words: the README gives the noun that is counted as a
# text, suffix: 'personas'. Written so, each number counts "undefined"; only an object with a plural, of which
# the README says nothing, gives the noun. With that and the feminine, as for personas, a million is
# "un millones", while it is "un millón" with the masculine.
# Seen, for 21 as in the README: "Veintiuna undefined"; with the object "Veintiuna personas", and for 1000000
# "Un millones personas" and "Un millón barcos".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts numero-a-texto@1.0.0
cat >personas.cjs <<'JS'
const { numToText } = require('numero-a-texto');
const people = { singular: 'persona', plural: 'personas' }, boats = { singular: 'barco', plural: 'barcos' };
const seen = [[21, 'personas', 'F'], [21, people, 'F'], [1000000, people, 'F'], [1000000, boats, 'M']]
  .map(([n, suffix, gender]) => numToText.translate(n, { suffix, gender })).join(' | ');
console.log(seen);
if (seen !== 'Veintiuna undefined | Veintiuna personas | Un millones personas | Un millón barcos') process.exit(1);
JS
node personas.cjs
