#!/bin/sh
# @mapbox/sexagesimal (npm) 1.2.0: the minus of coordinates within a degree of the equator or of
# Greenwich is lost, because it stands before a zero; with one degree or more, with S and W, and in
# decimal degrees it is kept.
# Seen: "-0°30′ -70°15′" is 0.5, -70.25, north of the equator and not south; "-1°30′ -70°15′" is
# -1.5, -70.25, and "-0.5 -70.25" is right.
# A strike off Ecuador is drawn some 110 km too far to the north.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts @mapbox/sexagesimal@1.2.0
cat >pair.cjs <<'END'
const sexagesimal = require('@mapbox/sexagesimal');
const seen = ['-0°30′ -70°15′', '-1°30′ -70°15′', '0°30′S 70°15′W', '-0.5 -70.25'].map((text) => sexagesimal.pair(text));
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '[[0.5,-70.25],[-1.5,-70.25],[-0.5,-70.25],[-0.5,-70.25]]') process.exit(1);
END
node pair.cjs
