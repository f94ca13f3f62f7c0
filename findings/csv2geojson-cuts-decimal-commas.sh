#!/bin/sh
# csv2geojson (npm) 5.1.2 reads coordinates up to the first sign that is none of a number and
# leaves the rest: with decimal commas, as spreadsheets in Spanish write them, the minutes are
# gone and the point lies on a whole degree. An empty cell is told as an error, this is not.
# Seen: "11,75" and "-70,9" become 11 and -70, no error: the point is some 130 km away.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts csv2geojson@5.1.2
cat >points.cjs <<'END'
const { csv2geojson } = require('csv2geojson');
csv2geojson('strike_id;latitude;longitude\nS001;11,75;-70,9\nS002;11.75;-70.9\n', { delimiter: ';' }, (error, points) => {
  const seen = JSON.stringify(points.features.map((f) => f.geometry.coordinates));
  console.log(error, seen);
  if (error || seen !== '[[-70,11],[-70.9,11.75]]') process.exit(1);
});
END
node points.cjs
