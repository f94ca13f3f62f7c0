#!/bin/sh
# to-words (npm) 5.7.0: toOrdinal knows the ordinals of Spanish and French by a list. Where
# the number's last word is not in it, because 21 to 29 are one word in Spanish and every
# compound one in French, the number itself is given: a rank becomes a count, with no error.
# Seen: Spanish 20 "Vigésimo", 21 "Veintiuno", 31 "Treinta Y Primero", 122 "Ciento Veintidós";
# French 20 "Vingtième", 21 "Vingt Et Un", 42 "Quarante-Deux".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts to-words@5.7.0
cat >ordinals.cjs <<'END'
const { toOrdinal } = require('to-words');
const ordinals = (localeCode, ...numbers) => numbers.map((n) => toOrdinal(n, { localeCode })).join(', ');
const seen = [ordinals('es-ES', 20, 21, 31, 122), ordinals('fr-FR', 20, 21, 42)].join(' | ');
console.log(seen);
if (seen !== 'Vigésimo, Veintiuno, Treinta Y Primero, Ciento Veintidós | Vingtième, Vingt Et Un, Quarante-Deux') process.exit(1);
END
node ordinals.cjs
