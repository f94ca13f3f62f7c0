#!/bin/sh
# frictionless.js (npm) 0.13.4: rows({sheet}) of a workbook takes the name or the number of
# a sheet and gives the first sheet whatever is asked for, without an error: the parser is
# handed the options as one object where it expects them one by one.
# Seen, of a workbook with the sheets first and second: rows of first, three times.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts frictionless.js@0.13.4 xlsx@0.18.5
cat >sheets.cjs <<'JS'
const { open } = require('frictionless.js');
const XLSX = require('xlsx');
const book = XLSX.utils.book_new();
for (const name of ['first', 'second']) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['id'], [`of ${name}`]]), name);
XLSX.writeFile(book, 'two.xlsx');
const rows = async (sheet) => {
  const all = [];
  for await (const row of await open('two.xlsx').rows({ keyed: true, sheet })) all.push(row.id);
  return all.join();
};
(async () => {
  const seen = [await rows(undefined), await rows('second'), await rows(1)];
  console.log(seen);
  if (seen.join() !== 'of first,of first,of first') process.exit(1);
})();
JS
node sheets.cjs
