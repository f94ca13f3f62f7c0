#!/bin/sh
# any-date-parser (npm) 2.2.4: a day that is written with the day first, in a locale that
# has the month first, loses its first digit and is another day of another month. The other
# way round the month loses its last one. Neither is refused, and dots are read well.
# Seen: "14/10/2025" is 2025-04-10 in en-US, "31/12/2025" 2025-01-12, and "10/14/2025" is
# 2025-01-10 in es; "14.10.2025" is 2025-10-14 in en-US.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts any-date-parser@2.2.4
cat >digit.mjs <<'JS'
import parser from 'any-date-parser';
const seen = [['14/10/2025', 'en-US', '2025-4-10'], ['31/12/2025', 'en-US', '2025-1-12'], ['10/14/2025', 'es', '2025-1-10'], ['14.10.2025', 'en-US', '2025-10-14']];
let same = true;
for (const [text, locale, day] of seen) {
  const d = parser.attempt(text, locale);
  const found = `${d.year}-${d.month}-${d.day}`;
  console.log(text, 'in', locale, 'is', found);
  same &&= found === day;
}
process.exit(same ? 0 : 1);
JS
TZ=UTC node digit.mjs
