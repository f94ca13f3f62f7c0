#!/bin/sh
# sherlockjs (npm) 1.4.2, which takes an event out of an English sentence: a year that stands
# by itself, or after a month alone, is a time of day, and the day is the one on which the
# program runs. With the day of the month before it the year is read; with "Sept.", as news
# agencies write it, nothing of the day is.
# Seen, on 17 October 2025: "strikes in 2024", "strikes in September 2024" and "strike on
# Sept. 2, 2024" are 17 October 2025 at 20:24; "strike on September 2, 2024" is 2 September 2024.
# A strike that is dated by the month alone is put on the day on which it is entered.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts sherlockjs@1.4.2
cat >year.cjs <<'END'
const Sherlock = require('sherlockjs');
Sherlock._setNow(new Date('2025-10-17T12:00:00Z'));
const start = (text) => Sherlock.parse(text).startDate.toISOString().slice(0, 16);
const seen = ['strikes in 2024', 'strikes in September 2024', 'strike on Sept. 2, 2024', 'strike on September 2, 2024'].map(start).join(' ');
console.log(seen);
if (seen !== '2025-10-17T20:24 2025-10-17T20:24 2025-10-17T20:24 2024-09-02T00:00') process.exit(1);
END
TZ=UTC node year.cjs
