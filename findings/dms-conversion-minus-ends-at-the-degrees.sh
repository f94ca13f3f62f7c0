#!/bin/sh
# dms-conversion (npm) 3.1.4: parseDms takes a minus sign in front of degrees, minutes and
# seconds, but gives it to the degrees alone and adds the minutes and seconds to them: the place
# moves by up to two degrees, and within one degree of the equator or of Greenwich it comes out
# on the other side. With a letter for the hemisphere, or in decimal degrees, it is right.
# Seen: "-65°30'" is -64.5, "-10°45'0"" -9.25, "-0°30'" 0.5; "65°30' W" is -65.5, "-65.5" too.
# Of a position off Venezuela that is written so, 60 nautical miles of longitude are gone.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts dms-conversion@3.1.4
cat >minus.js <<'END'
const { parseDms } = require('dms-conversion');
const seen = ['-65°30\'', '-10°45\'0"', '-0°30\'', '65°30\' W', '-65.5'].map(parseDms).join(' ');
console.log(seen);
if (seen !== '-64.5 -9.25 0.5 -65.5 -65.5') process.exit(1);
END
node minus.js
