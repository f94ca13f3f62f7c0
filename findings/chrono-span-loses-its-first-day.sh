#!/bin/sh
# chrono-node (npm) 2.10.3 reads a span of days in Portuguese, French, German and English
# with both ends. In Spanish "del 2 al 5 de octubre" has its last day alone, as a single
# day and not as the end of anything, while "2-5 de octubre" is a span.
# Seen: es 2025-10-05; pt, fr, de and en 2025-10-02 to 2025-10-05.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts chrono-node@2.10.3
cat >spans.mjs <<'JS'
import * as chrono from 'chrono-node';
const now = { instant: new Date('2025-10-17T12:00:00Z'), timezone: 0 };
const day = (part) => part.date().toISOString().slice(0, 10);
const span = (language, text) => chrono[language].parse(text, now).map((r) => day(r.start) + (r.end ? ' to ' + day(r.end) : '')).join(', ');
const both = '2025-10-02 to 2025-10-05';
for (const [language, text, want] of [['es', 'del 2 al 5 de octubre', '2025-10-05'], ['es', '2-5 de octubre', both],
  ['pt', 'de 2 a 5 de outubro', both], ['fr', 'du 2 au 5 octobre', both], ['de', 'vom 2. bis 5. Oktober', both], ['en', 'October 2 to 5', both]]) {
  console.log(text + ':', span(language, text));
  if (span(language, text) !== want) process.exit(1);
}
JS
TZ=UTC node spans.mjs
