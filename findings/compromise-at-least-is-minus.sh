#!/bin/sh
# es-compromise 0.2.11 and fr-compromise 0.2.8 (npm): the second word of "al menos", "por lo
# menos" and "au moins" (at least) is taken for a minus sign, in front of digits as well as of
# words. "Menos de once" and "moins de onze" (fewer than 11) are 11.
# Seen: "al menos once", "por lo menos 11", "au moins onze" and "au moins 11" are -11 each.
# The commonest way of giving a toll that may still rise takes it off the total.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts es-compromise@0.2.11 fr-compromise@0.2.8
cat >least.mjs <<'END'
import es from 'es-compromise';
import fr from 'fr-compromise';
const number = (nlp, text) => nlp(text).numbers().json().map((found) => found.number.num).join();
const seen = [
  ...['Al menos once personas murieron', 'Por lo menos 11 muertos', 'Menos de once muertos'].map((text) => number(es, text)),
  ...['Au moins onze personnes sont mortes', 'Au moins 11 morts', 'Moins de onze morts'].map((text) => number(fr, text)),
].join(' ');
console.log(seen);
if (seen !== '-11 -11 11 -11 -11 11') process.exit(1);
END
node least.mjs
