#!/bin/sh
# formatcoords (npm) 1.1.3, which writes coordinates in degrees and minutes: rounding stops at the
# part that is written. Minutes and seconds go up to 60, whole minutes are cut and not rounded, and
# a point on the equator is south.
# Seen: 12.9999 is 12° 60′ N in decimal minutes without a decimal, 12° 59′ N in whole minutes and
# 12° 59′ 60″ N in whole seconds (it is 13° 0′); 0 is 0° 0′ S.
# A place that a table gives as 13 north is told a mile south of it, or by a time that no chart has.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts formatcoords@1.1.3
cat >places.cjs <<'END'
const formatcoords = require('formatcoords');
const written = (lat, form) => formatcoords(lat, -70).format(form, { decimalPlaces: 0 }).split(' 70')[0];
const seen = [written(12.9999, 'DD mm X'), written(12.9999, 'DD MM X'), written(12.9999, 'FFf'), written(0, 'DD MM X')];
console.log(seen);
if (JSON.stringify(seen) !== '["12° 60′ N","12° 59′ N","12° 59′ 60″ N","0° 0′ S"]') process.exit(1);
END
node places.cjs
