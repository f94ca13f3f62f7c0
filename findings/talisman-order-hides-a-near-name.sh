#!/bin/sh
# talisman 1.1.4 with mnemonist 0.40.8 (npm), by one author, to find names that are nearly the same: talisman's
# damerauLevenshtein, tagged as a metric, is the restricted distance, which may not edit a swapped pair again
# and breaks the triangle inequality. mnemonist's BKTree relies on that inequality, so a name one edit away is
# found or not by the order in which the names were added. No documentation of either names the restriction.
# Seen: "ca" to "ac" is 1, "ac" to "abc" is 1, and "ca" to "abc" is 3, where the distance of that name is 2. The
# tree of "ca", "ac" has nothing within 1 of "abc"; the tree of "ac", "ca" has "ac".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts talisman@1.1.4 mnemonist@0.40.8
cat >near.cjs <<'JS'
const distance = require('talisman/metrics/damerau-levenshtein');
const { BKTree } = require('mnemonist');
const near = (names) => BKTree.from(names, distance).search(1, 'abc').map(({ item }) => item).join();
const seen = [distance('ca', 'ac'), distance('ac', 'abc'), distance('ca', 'abc'), near(['ca', 'ac']), near(['ac', 'ca'])].join(' | ');
console.log(seen);
if (seen !== '1 | 1 | 3 |  | ac') process.exit(1);
JS
node near.cjs
