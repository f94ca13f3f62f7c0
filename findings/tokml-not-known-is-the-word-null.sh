#!/bin/sh
# @placemarkio/tokml (npm) 0.3.9, which writes GeoJSON as KML: a property that is null is written as the
# word null, so that it is a text like any other for whatever reads the file, and a name that is the number
# 0 is left out altogether, though other properties of 0 are kept. GeoJSON has null for what is not known.
# The README tells of neither.
# Seen, for survivors null, killed 0 and the name 0: the values "null" and "0", and no name; with the name
# "S1" it is there.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @placemarkio/tokml@0.3.9
cat >null.mjs <<'JS'
import { toKML } from '@placemarkio/tokml';
const write = (name) => toKML({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name, killed: 0, survivors: null },
  geometry: { type: 'Point', coordinates: [-70.25, 11.5] } }] });
const value = (text, name) => (text.match(new RegExp(`<Data name="${name}"><value>([^<]*)</value>`)) || [])[1];
const seen = [value(write(0), 'survivors'), value(write(0), 'killed'), /<name>/.test(write(0)), /<name>S1</.test(write('S1'))].join(' ');
console.log(seen);
if (seen !== 'null 0 false true') process.exit(1);
JS
node null.mjs
