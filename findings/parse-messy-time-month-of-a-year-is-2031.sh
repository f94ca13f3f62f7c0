#!/bin/sh
# parse-messy-time (npm) 2.1.0: of a month with its year the year is taken for the day of the
# month, and 2,025 days are counted on from the month's begin in the year to come. "October 14, 2025"
# and "14 Oct" are right.
# Seen on 16 October 2025 (told by opts.now): "October 2025" is 17 October 2031, "September 2025"
# 18 September 2031; "14 October 2025" is 14 October 2025.
# A claim of a month is dated five years ahead, and is a day like any other.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts parse-messy-time@2.1.0
cat >days.cjs <<'END'
process.env.TZ = 'UTC';
const parse = require('parse-messy-time');
const now = new Date('2025-10-16T12:00:00Z');
const seen = ['October 2025', 'September 2025', '14 October 2025', 'October 14, 2025'].map((text) => parse(text, { now }).toISOString().slice(0, 10));
console.log(seen);
if (seen.join() !== '2031-10-17,2031-09-18,2025-10-14,2025-10-14') process.exit(1);
END
node days.cjs
