#!/bin/sh
# flexsearch (npm) 0.8.212: the encoder that an index has by default makes one of doubled
# letters, and of doubled digits, too: who searches for a number, or for the identifier of a
# row, is given others with it. Longer numbers are cut in threes, so that 100 finds 1000, too.
# With Charset.Exact each finds itself alone.
# Seen, among "1 killed", "11 killed", "100 killed", "1000 killed", "S-01" and "S-011": 11 finds
# the first two, 100 "100 killed" and "1000 killed", S-011 both identifiers.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts flexsearch@0.8.212
cat >eleven.cjs <<'END'
const { Index, Charset } = require('flexsearch');
const texts = ['1 killed', '11 killed', '100 killed', '1000 killed', 'S-01', 'S-011'];
const answers = (index) => {
  for (const text of texts) index.add(text, text);
  return ['11', '100', 'S-011'].map((words) => index.search(words).sort().join(' + ')).join(' | ');
};
const seen = [answers(new Index()), answers(new Index({ encoder: Charset.Exact }))];
console.log(seen);
if (seen[0] !== '1 killed + 11 killed | 100 killed + 1000 killed | S-01 + S-011') process.exit(1);
if (seen[1] !== '11 killed | 100 killed | S-011') process.exit(1);
END
node eleven.cjs
