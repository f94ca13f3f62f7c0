#!/bin/sh
# words-to-numbers (npm) 1.5.1: the article "a" before an ordinal is a number of its own,
# and "no one" has a one in it. Ordinals become plain numbers, so that a rank cannot be
# told from a count.
# Seen: "a second strike" is "1 2 strike", "no one survived" is "no 1 survived", "the second
# strike killed two" is "the 2 strike killed 2".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts words-to-numbers@1.5.1
cat >words.cjs <<'JS'
const { wordsToNumbers } = require('words-to-numbers');
const seen = { 'a second strike': '1 2 strike', 'no one survived': 'no 1 survived', 'the second strike killed two': 'the 2 strike killed 2', 'twenty-seven killed in five strikes': '27 killed in 5 strikes' };
let same = true;
for (const [text, read] of Object.entries(seen)) {
  const found = wordsToNumbers(text);
  console.log(text, '=>', found);
  same &&= found === read;
}
process.exit(same ? 0 : 1);
JS
node words.cjs
