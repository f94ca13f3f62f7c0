#!/bin/sh
# gpxparser (npm) 3.0.8: toGeoJSON gives every point a third coordinate. That of a waypoint
# without a height, which GPX allows, is null, where GeoJSON has numbers only; programs that
# read it make of it what they can: flatgeobuf 4.5.0 (npm) a height of 0, which is the sea,
# and wkx 0.5.0 (npm) a text that is no WKT.
# Seen, for a waypoint at 10.5 north, 65 west: [-65,10.5,null]; through flatgeobuf
# [-65,10.5,0]; with wkx POINT Z (-65 10.5 null).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts gpxparser@3.0.8 flatgeobuf@4.5.0 wkx@0.5.0
cat >waypoint.mjs <<'END'
import { createRequire } from 'node:module';
import { geojson } from 'flatgeobuf';
const require = createRequire(import.meta.url);
const Gpx = require('gpxparser');
const { Geometry } = require('wkx');
const gpx = new Gpx();
gpx.parse(`<?xml version="1.0"?>
<gpx version="1.1" creator="hand" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="10.5" lon="-65"><name>S001</name></wpt></gpx>`);
const collection = gpx.toGeoJSON();
const [{ geometry }] = collection.features;
const seen = [JSON.stringify(geometry.coordinates)];
for await (const feature of geojson.deserialize(geojson.serialize(collection))) {
  seen.push(JSON.stringify(feature.geometry.coordinates));
}
seen.push(Geometry.parseGeoJSON(geometry).toWkt());
console.log(seen.join(' | '));
if (seen.join(' | ') !== '[-65,10.5,null] | [-65,10.5,0] | POINT Z (-65 10.5 null)') process.exit(1);
END
node waypoint.mjs
