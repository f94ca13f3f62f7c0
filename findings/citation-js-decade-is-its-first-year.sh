#!/bin/sh
# @citation-js/plugin-bibtex 0.8.2 with core and plugin-csl 0.8.2 (npm): BibLaTeX has dates after EDTF, in which
# an X stands for a digit that is not known. In a year the X is read as a 0: a decade or a century becomes its
# first year, exact, in the list of sources and when written as BibLaTeX again. In a month or a day it is
# left out, as it should be. The README has the date as one of EDTF's level 1.
# Seen: "202X" is "2020", "20XX" is "2000", "2025-XX" is "2025", "2025-09-XX" is "2025-09".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 @citation-js/plugin-csl@0.8.2
cat >decade.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-csl');
const seen = ['202X', '20XX', '2025-XX', '2025-09-XX'].map((date) => {
  const source = new Cite(`@online{a, title = {Strikes}, date = {${date}}}`);
  return `${source.format('biblatex').match(/\bdate = \{(.*)\}/)[1]} ${source.format('bibliography').trim()}`;
}).join(' | ');
console.log(seen);
if (seen !== '2020 Strikes. (2020). | 2000 Strikes. (2000). | 2025 Strikes. (2025). | 2025-09 Strikes. (2025, September).') process.exit(1);
JS
node decade.cjs
