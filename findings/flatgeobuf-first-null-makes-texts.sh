#!/bin/sh
# flatgeobuf (npm) 4.5.0: the first feature alone decides of what type a property is. Where
# its value is null, as a number that is not known, the numbers of all others are written
# as texts; and they are added up as such afterwards.
# Seen: the killed null, 11 and 3 come back as nothing, "11" and "3", whose sum is "0113";
# with the 11 first they come back as 11, nothing and 3.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts flatgeobuf@4.5.0
cat >first.mjs <<'JS'
import { serialize, deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
const through = async (killed) => {
  const features = killed.map((n) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [-66, 12.5] }, properties: { killed: n } }));
  const back = [];
  for await (const f of deserialize(serialize({ type: 'FeatureCollection', features }))) back.push(f.properties.killed);
  return back;
};
const unknown = await through([null, 11, 3]);
const known = await through([11, null, 3]);
const sum = (list) => list.reduce((a, b) => a + (b ?? 0), 0);
console.log(unknown, 'sum', sum(unknown), known, 'sum', sum(known));
process.exit(sum(unknown) === '0113' && sum(known) === 14 ? 0 : 1);
JS
node first.mjs
