#!/bin/sh
# n2words (npm) 4.0.0, which writes numbers in words: in Spanish (es-ES and es-MX) 16 lacks its accent, alone
# and in larger numbers, while 22, 23 and 26 have theirs.
# Seen: 16 is "dieciseis" where Spanish has "dieciséis", 116 is "ciento dieciseis", 26 is "veintiséis".
# Who looks the words up in articles finds every number to thirty but 16.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts n2words@4.0.0
cat >sixteen.mjs <<'JS'
import { toCardinal as spain } from 'n2words/es-ES';
import { toCardinal as mexico } from 'n2words/es-MX';
const seen = [spain, mexico].map((words) => [16, 116, 22, 23, 26].map((n) => words(n)).join(', ')).join(' | ');
console.log(seen);
const both = 'dieciseis, ciento dieciseis, veintidós, veintitrés, veintiséis';
if (seen !== `${both} | ${both}`) process.exit(1);
JS
node sixteen.mjs
