#!/bin/sh
# edtf (npm) 4.11.1: where the last member of a set or list of days (EDTF level 2) is a
# range, the property max is the end of the first day of that range, though the same
# object, walked through, gives every day. A day within the range is so found outside.
# Seen: {2025-10-14..2025-10-16} has the days 14, 15 and 16, and max 2025-10-14;
# [2025-10..2025-12] has max 2025-10-31. The list {2025-10-14,2025-10-16} has max 16.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts edtf@4.11.1
cat >range.mjs <<'JS'
import edtf from 'edtf';
const last = (text) => new Date(edtf(text).max).toISOString().slice(0, 10);
const walked = [...edtf('{2025-10-14..2025-10-16}')].map(String).join(' ');
const seen = ['{2025-10-14..2025-10-16}', '[2025-10..2025-12]', '{2025-10-14,2025-10-16}'].map(last).join(' ');
console.log(walked, '|', seen);
if (walked !== '2025-10-14 2025-10-15 2025-10-16' || seen !== '2025-10-14 2025-10-31 2025-10-16') process.exit(1);
JS
TZ=UTC node range.mjs
