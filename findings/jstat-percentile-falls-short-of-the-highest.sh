#!/bin/sh
# jstat (npm) 1.9.6: percentile goes in a straight line from one number of the sample to the next,
# save to the last: between the two highest it stays at the lower until it is asked for 1. Of a
# few counts that is a large part of the range, and just that of the deadliest; of two counts
# the middle is the lower one.
# Seen: percentile(0.5) of 0 and 11 is 0, as is 0.99, where median gives 5.5; of 0, 3 and 11
# 0.25 is 1.5, and 0.75 and 0.99 are 3 (the line gives 7 and 10.84); 1 is 11.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts jstat@1.9.6
cat >percentile.cjs <<'END'
const { jStat } = require('jstat');
const seen = [
  [0.5, 0.99, 1].map((part) => jStat.percentile([0, 11], part)),
  jStat.median([0, 11]),
  [0.25, 0.75, 0.99, 1].map((part) => jStat.percentile([0, 3, 11], part)),
].join(' | ');
console.log(seen);
if (seen !== '0,0,11 | 5.5 | 1.5,3,3,11') process.exit(1);
END
node percentile.cjs
