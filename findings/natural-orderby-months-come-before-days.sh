#!/bin/sh
# natural-orderby (npm) 5.0.0, which sorts texts with numbers and dates as people do: a full day is read
# as a date, a month with its year is not, and dates come after all that are none. So in a column that
# has both, as ISO 8601 and EDTF allow, all months stand before all days. Array.sort, by the letters,
# has them right. The README promises dates and tells of no form; an issue has a day with a word after it.
# Seen: 2025-12, 2025-09-02, 2025-11-03 and 2025-09 come out as 2025-09, 2025-12, 2025-09-02, 2025-11-03.
# Sums up to a day, which go by the order of rows, hold a December before September.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts natural-orderby@5.0.0
cat >days.mjs <<'END'
import { orderBy } from 'natural-orderby';
const days = ['2025-12', '2025-09-02', '2025-11-03', '2025-09'];
const seen = [orderBy(days).join(' '), [...days].sort().join(' ')];
console.log(seen);
if (seen[0] !== '2025-09 2025-12 2025-09-02 2025-11-03' || seen[1] !== '2025-09 2025-09-02 2025-11-03 2025-12') process.exit(1);
END
node days.mjs
