#!/bin/sh
# edtfy (npm) 0.0.8, which writes as EDTF what people write as a date: of two days of one month
# that are joined by a dash or by "to", the first is a year of the first centuries. It is valid
# EDTF, and no error is raised. Joined by "and" or "or", or each with its month, both are days.
# Seen: "14-16 October 2025" and "from 14 to 16 October 2025" are 0014/2025-10-16, which edtf
# 4.11.1 (npm) reads as a span that begins in the year 14; "14 and 16 October 2025" is
# {2025-10-14,2025-10-16}, "14 October 2025 - 16 October 2025" 2025-10-14/2025-10-16.
# A strike that is told to be of one of three days matches every day of two thousand years.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts edtfy@0.0.8 edtf@4.11.1
cat >days.mjs <<'END'
import edtf from 'edtf';
import edtfy from 'edtfy';
const seen = ['14-16 October 2025', 'from 14 to 16 October 2025', '14 and 16 October 2025', '14 October 2025 - 16 October 2025'].map((text) => edtfy(text));
seen.push(new Date(edtf(seen[0]).min).getUTCFullYear());
console.log(seen.join(' '));
if (seen.join(' ') !== '0014/2025-10-16 0014/2025-10-16 {2025-10-14,2025-10-16} 2025-10-14/2025-10-16 14') process.exit(1);
END
node days.mjs
