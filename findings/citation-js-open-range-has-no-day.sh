#!/bin/sh
# @citation-js/plugin-bibtex 0.8.2 with core and plugin-csl 0.8.2 (npm): BibLaTeX has dates after EDTF, among
# them a range whose end is open. Such a date is read with its first day and a second one that is null, which CSL
# does not have; written out, as BibLaTeX or as a list of sources, the entry has no date, and its first day is
# gone. No error. A range with both ends comes through.
# Seen: of "2025-09-02/" the list has "(n.d.)" and BibLaTeX no date, and of "2025-09-02/.." the same; of
# "2025-09-02/2025-09-04" the list has "(2025, September 2–4)" and BibLaTeX the date as it was.
# A page that was kept up from a day on has never been published.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 @citation-js/plugin-csl@0.8.2
cat >open.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-csl');
const seen = ['2025-09-02/', '2025-09-02/..', '2025-09-02/2025-09-04'].map((date) => {
  const source = new Cite(`@online{a, title = {Strikes}, date = {${date}}}`);
  const written = source.format('biblatex').match(/\bdate = \{(.*)\}/);
  return `${source.format('bibliography').trim()} ${written ? written[1] : 'no date'}`;
}).join(' | ');
console.log(seen);
const none = 'Strikes. (n.d.). no date';
if (seen !== `${none} | ${none} | Strikes. (2025, September 2–4). 2025-09-02/2025-09-04`) process.exit(1);
JS
node open.cjs
