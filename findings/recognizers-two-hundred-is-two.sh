#!/bin/sh
# @microsoft/recognizers-text-suite (npm) 1.3.1, recognizeNumber in French: "cents", as a round
# hundred is written, is no number, though "cent" is one: what stands before it is taken for
# the whole, and within a longer number for a part of another size.
# Seen: "deux cents morts" (200) is 2, "mille deux cents" (1200) is 1002; "deux cent trois" is
# 203, and "quatre-vingts", the other plural, is 80.
# A toll of hundreds in a French report is read as a toll of a few.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @microsoft/recognizers-text-suite@1.3.1
cat >hundreds.cjs <<'END'
const { recognizeNumber } = require('@microsoft/recognizers-text-suite');
const number = (text) => recognizeNumber(text, 'fr-fr').map((found) => found.resolution.value).join();
const seen = ['deux cents morts', 'mille deux cents morts', 'deux cent trois morts', 'quatre-vingts morts'].map(number).join(' ');
console.log(seen);
if (seen !== '2 1002 203 80') process.exit(1);
END
node hundreds.cjs
