#!/bin/sh
# bib2json (npm) 0.0.1: in BibTeX a number needs neither braces nor quotes. The reader takes it for the name
# of a @string that nobody gave and lists an error for each; the value is kept all the same.
# Seen: year = 2025 gives "2025" and "Reference to an undefined macro: 2025"; year = {2025} gives "2025" and
# no error. Who refuses files with errors refuses those that BibTeX takes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts bib2json@0.0.1
cat >year.cjs <<'JS'
const read = require('bib2json');
const seen = ['2025', '{2025}'].map((year) => {
  const { entries, errors } = read(`@misc{a, title = {Strike}, year = ${year}}`);
  return [entries[0].Fields.year, ...errors.map((error) => error.at(-1))].join(': ');
}).join(' | ');
console.log(seen);
if (seen !== '2025: Reference to an undefined macro: 2025 | 2025') process.exit(1);
JS
node year.cjs
