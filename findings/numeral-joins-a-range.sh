#!/bin/sh
# numeral (npm) 2.0.6: a text with two numbers is one number of all their digits. A range is
# neither refused nor one of its ends, and an exponent is a digit, too.
# Seen: "11–13" is 1113, "2 to 3" is 23, "1e3" is 13; "11 killed" is 11.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts numeral@2.0.6
cat >range.cjs <<'JS'
const numeral = require('numeral');
const seen = { '11–13': 1113, '2 to 3': 23, '1e3': 13, '11 killed': 11 };
let same = true;
for (const [text, number] of Object.entries(seen)) {
  const found = numeral(text).value();
  console.log(text, '=>', found);
  same &&= found === number;
}
process.exit(same ? 0 : 1);
JS
node range.cjs
