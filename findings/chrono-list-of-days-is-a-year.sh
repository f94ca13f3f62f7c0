#!/bin/sh
# chrono-node (npm) 2.10.3: the second day of an English list of days is taken for a year
# of two digits, and the third is lost. No year stands in the text.
# Seen: "strikes on Sept. 2, 15 and 19" is one day, 2015-09-02; "Sept. 2 and Sept. 15" are
# two, of 2025.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts chrono-node@2.10.3
cat >list.mjs <<'JS'
import * as chrono from 'chrono-node';
const now = { instant: new Date('2025-10-17T12:00:00Z'), timezone: 0 };
const days = (text) => chrono.en.parse(text, now).map((r) => r.date().toISOString().slice(0, 10)).join(' ');
console.log(days('strikes on Sept. 2, 15 and 19'), '|', days('strikes on Sept. 2 and Sept. 15'));
if (days('strikes on Sept. 2, 15 and 19') !== '2015-09-02') process.exit(1);
if (days('strikes on Sept. 2 and Sept. 15') !== '2025-09-02 2025-09-15') process.exit(1);
JS
TZ=UTC node list.mjs
