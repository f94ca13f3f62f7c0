#!/bin/sh
# chrono-node (npm) 2.10.3: in Spanish and Portuguese, and in German with "vergangenen",
# the word that says that a weekday is past is passed over, and the nearer weekday is
# given, which may lie in the future. English and French are right, German "letzten" too.
# Seen, on Friday, 17 October 2025: "el lunes pasado", "el pasado lunes", "na segunda-feira
# passada" and "am vergangenen Montag" are Monday, 20 October; "last Monday", "lundi
# dernier" and "letzten Montag" are Monday, 13 October.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts chrono-node@2.10.3
cat >days.mjs <<'JS'
import * as chrono from 'chrono-node';
const now = { instant: new Date('2025-10-17T12:00:00Z'), timezone: 0 };
const day = (language, text) => chrono[language].parse(text, now)[0].date().toISOString().slice(0, 10);
const seen = [['en', 'last Monday'], ['fr', 'lundi dernier'], ['de', 'letzten Montag'], ['es', 'el lunes pasado'],
  ['es', 'el pasado lunes'], ['pt', 'na segunda-feira passada'], ['de', 'am vergangenen Montag']].map(([language, text]) => {
  console.log(text, day(language, text));
  return day(language, text).slice(8);
}).join(' ');
if (seen !== '13 13 13 20 20 20 20') process.exit(1);
JS
TZ=UTC node days.mjs
