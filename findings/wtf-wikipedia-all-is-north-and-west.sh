#!/bin/sh
# wtf_wikipedia (npm) 10.4.2: the text of a page has each pair of coordinates with the letters N
# and W, whatever the template says; the sign of the number is kept beside the letter. So 5°S 80°E
# is told as -5°N, 80°W, on the other side of the earth, and 70°15′W as -70.25°W, which a parser
# that goes by the letter takes for the east. The numbers of coordinates() are right.
# Seen: "11.5°N, -70.25°W", "-5°N, 80°W"; coordinate-parser 1.0.7 reads the first as 11.5, 70.25.
# A place of a strike that is read out of an article's text lies in Asia.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts wtf_wikipedia@10.4.2 coordinate-parser@1.0.7
cat >place.cjs <<'END'
const wtf = require('wtf_wikipedia');
const Coordinates = require('coordinate-parser');
const texts = ['{{coord|11|30|N|70|15|W}}', '{{coord|5|S|80|E}}'].map((t) => wtf(t).text());
const numbers = wtf('{{coord|5|S|80|E}}').coordinates()[0];
const read = new Coordinates(texts[0]);
const seen = [...texts, numbers.lat, numbers.lon, read.getLatitude(), read.getLongitude()].join(' | ');
console.log(seen);
if (seen !== '11.5°N, -70.25°W | -5°N, 80°W | -5 | 80 | 11.5 | 70.25') process.exit(1);
END
node place.cjs
