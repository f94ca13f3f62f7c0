#!/bin/sh
# bib2json (npm) 0.0.1: in BibTeX texts are joined by "#". The reader ends the value at the first "#" and
# takes what follows for the name of the next field: the second part of the title is lost, and the field
# that comes after it loses its name or is lost as well. No error is listed. The README says nothing of "#".
# Seen: title = {Strike off } # coast, year = {2025} has the fields title "Strike off" and coast "2025";
# title = {Strike}#{ two}, year = {2025} has the title "Strike" alone; without "#" the year is "2025".
# A source of 2025 comes out without a year.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts bib2json@0.0.1
cat >joined.cjs <<'JS'
const read = require('bib2json');
const seen = ['{Strike off } # coast', '{Strike}#{ two}', '{Strike}'].map((title) => {
  const { entries, errors } = read(`@string{coast = {the coast}}\n@misc{a, title = ${title}, year = {2025}}`);
  return `${JSON.stringify(entries.at(-1).Fields)} ${errors.length}`;
}).join(' | ');
console.log(seen);
if (seen !== '{"title":"Strike off","coast":"2025"} 0 | {"title":"Strike"} 0 | {"title":"Strike","year":"2025"} 0') process.exit(1);
JS
node joined.cjs
