#!/bin/sh
# objects-to-csv 1.3.6 (npm): false comes out as an empty cell, the same as what is not known (null, undefined and
# an empty text), while true is 1. 0 stays 0. Whoever reads the file cannot tell a strike that nobody confirmed from
# one of which it is not known. The README has numbers and texts alone and says nothing of these.
# Seen: true, false, null, '' and 0 are "1", "", "", "" and "0".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts objects-to-csv@1.3.6
cat >confirmed.cjs <<'JS'
const ObjectsToCsv = require('objects-to-csv');
const values = [true, false, null, '', 0];
new ObjectsToCsv(values.map((confirmed) => ({ confirmed, day: '2025-09-02' }))).toString(false).then((text) => {
  const seen = text.trim().replaceAll('\n', ' ');
  console.log(seen);
  if (seen !== '1,2025-09-02 ,2025-09-02 ,2025-09-02 ,2025-09-02 0,2025-09-02') process.exit(1);
});
JS
node confirmed.cjs
