#!/bin/sh
# @tidyjs/tidy (npm) 2.6.1: complete() with fullSeqDateISOString() is to fill in the days that lack.
# With days as ISO 8601 writes them, 2025-09-02, each day comes out as 2025-09-02T00:00:00.000Z, the
# rows that were there meet none of them and are left out, and all counts are the 0 that was meant
# for days without a row. With the long form in the table all is right.
# Seen: 11 on 2 September and 3 on 5 September become four days of 0; in the long form 11, 0, 0, 3.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts @tidyjs/tidy@2.6.1
cat >days.cjs <<'END'
const { tidy, complete, fullSeqDateISOString } = require('@tidyjs/tidy');
const days = (end) => tidy([{ day: '2025-09-02' + end, killed: 11 }, { day: '2025-09-05' + end, killed: 3 }],
  complete({ day: fullSeqDateISOString('day', 'day') }, { killed: 0 })).map((row) => row.killed);
const seen = [days(''), days('T00:00:00.000Z')];
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '[[0,0,0,0],[11,0,0,3]]') process.exit(1);
END
node days.cjs
