#!/bin/sh
# parse-dms (npm) 0.0.5 knows the letters N, S, E and W, and passes over any other without a word:
# with the O of Spanish, Portuguese and French charts (oeste, ouest) the west is the east.
# Seen: "11°30′N 70°15′W" is 11.5, -70.25, and "11°30′N 70°15′O" is 11.5, 70.25; no error.
# A strike in the Caribbean that a Latin American paper places lies in the Arabian Sea.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts parse-dms@0.0.5
cat >place.cjs <<'END'
const parse = require('parse-dms');
const seen = ['11°30′N 70°15′W', '11°30′N 70°15′O'].map((text) => parse(text)).map((at) => [at.lat, at.lon]);
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '[[11.5,-70.25],[11.5,70.25]]') process.exit(1);
END
node place.cjs
