#!/bin/sh
# dms-to-decimal (npm) 0.0.6: DMS2Decimal takes a 0 among degrees, minutes or seconds for something that
# is no number, and answers 0 for the whole, which is also its answer for a direction that is none. Most
# places in reports are given in whole minutes. No error; the README has one example, without a 0.
# Seen: 11°30'0" N, 11°0'36" N and 0°30'36" S are 0, 11°30'36" N is 11.51.
# A strike in the Caribbean lies on the equator, and with both coordinates so in the Gulf of Guinea.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts dms-to-decimal@0.0.6
cat >minutes.cjs <<'JS'
const { DMS2Decimal } = require('dms-to-decimal');
const seen = [DMS2Decimal(11, 30, 0, 'N'), DMS2Decimal(11, 0, 36, 'N'), DMS2Decimal(0, 30, 36, 'S'), DMS2Decimal(11, 30, 36, 'N')].join(' ');
console.log(seen);
if (seen !== '0 0 0 11.51') process.exit(1);
JS
node minutes.cjs
