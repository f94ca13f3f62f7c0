#!/bin/sh
# utm (npm) 1.1.1, which turns coordinates into those of UTM: a place on 180° is put into zone 61, of which
# there is none, and the way back refuses it as no zone from 1 to 60. The longitudes that fromLatLon takes go
# from -180 to 180, by its own error; what is given as -180, the same place, is in zone 1. mgrs 2.2.0 (npm)
# has it in zone 60.
# Seen: 11, 180 is in zone 61, with the easting and northing that 11, -180 has in zone 1; back: "zone number
# must be between 1 and 60".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts utm@1.1.1 mgrs@2.2.0
cat >zone.cjs <<'JS'
const utm = require('utm');
const { forward } = require('mgrs');
const east = utm.fromLatLon(11, 180), west = utm.fromLatLon(11, -180);
let back;
try { back = utm.toLatLon(east.easting, east.northing, east.zoneNum, east.zoneLetter); } catch (error) { back = error.message; }
const seen = [east.zoneNum, west.zoneNum, Math.round(east.easting) === Math.round(west.easting), forward([180, 11]).slice(0, 3)].join(' ');
console.log(seen, back);
if (seen !== '61 1 true 60P' || !/zone number/.test(back)) process.exit(1);
JS
node zone.cjs
