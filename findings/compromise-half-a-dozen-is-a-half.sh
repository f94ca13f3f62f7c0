#!/bin/sh
# compromise (npm) 14.17.0: a dozen is no number, and what stands before it is taken for the
# whole. Its parts are read well: "a hundred and twelve" is 112.
# Seen: "half a dozen boats" is 0.5, "two dozen people" is 2, and "a dozen people" is none.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts compromise@14.17.0
cat >dozen.mjs <<'JS'
import nlp from 'compromise';
const numbers = (text) => JSON.stringify(nlp(text).numbers().json().map((n) => n.number.num));
const seen = { 'They hit half a dozen boats.': '[0.5]', 'Two dozen people were killed.': '[2]', 'A dozen people were killed.': '[]', 'A hundred and twelve people were killed.': '[112]' };
let same = true;
for (const [text, read] of Object.entries(seen)) {
  console.log(text, '=>', numbers(text));
  same &&= numbers(text) === read;
}
process.exit(same ? 0 : 1);
JS
node dozen.mjs
