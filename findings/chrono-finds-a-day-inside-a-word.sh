#!/bin/sh
# chrono-node (npm) 2.10.3 does not ask where a word begins: in French "avant-hier" (the
# day before yesterday) holds "hier" and is yesterday, and in Spanish the "a 14" in "el día
# 14" (on the 14th) is two in the afternoon of today.
# Seen, on 17 October 2025: "hier" 2025-10-16T12:00; "a 14" 2025-10-17T14:00.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts chrono-node@2.10.3
cat >inside.mjs <<'JS'
import * as chrono from 'chrono-node';
const now = { instant: new Date('2025-10-17T12:00:00Z'), timezone: 0 };
const first = (language, text) => { const [r] = chrono[language].parse(text, now); return r.text + ' ' + r.date().toISOString().slice(0, 16); };
const found = [first('fr', 'avant-hier'), first('es', 'el día 14')];
console.log(found.join(' | '));
if (found.join() !== 'hier 2025-10-16T12:00,a 14 2025-10-17T14:00') process.exit(1);
JS
TZ=UTC node inside.mjs
