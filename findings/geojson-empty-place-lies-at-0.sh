#!/bin/sh
# geojson 0.5.0 (npm), which makes features of objects: where latitude and longitude are there and empty, as
# JSON and readers of CSV give what is not known, null and '' become the number 0, and the strike lies off
# West Africa. Where one of the two alone is empty, the place lies on the equator. doThrows.invalidGeometry,
# the option that raises an error for a geometry that is none, lets both pass. The README says nothing of it;
# GeoJSON has null for a geometry that is not known.
# Seen: null and null, '' and '' are [0,0], null and -70 is [-70,0]; with the option the same.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts geojson@0.5.0
cat >place.cjs <<'JS'
const GeoJSON = require('geojson');
const rows = [{ lat: null, lng: null }, { lat: '', lng: '' }, { lat: null, lng: '-70' }];
const seen = [false, true].map((invalidGeometry) => JSON.stringify(
  GeoJSON.parse(rows, { Point: ['lat', 'lng'], doThrows: { invalidGeometry } }).features.map((feature) => feature.geometry.coordinates),
)).join(' ');
console.log(seen);
if (seen !== '[[0,0],[0,0],[-70,0]] [[0,0],[0,0],[-70,0]]') process.exit(1);
JS
node place.cjs
