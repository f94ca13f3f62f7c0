#!/bin/sh
# simple-statistics (npm) 7.12.1: a null among the numbers makes the sum and the mean NaN,
# which shows, while the median silently ranks it as the lowest number.
# Seen: the median of 3, 4, 5 and two unknown counts is 3, of 3, 4, 5 alone it is 4.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts simple-statistics@7.12.1
cat >median.mjs <<'END'
import { mean, median, sum } from 'simple-statistics';
const deaths = [3, null, 4, null, 5];
console.log(sum(deaths), mean(deaths), median(deaths), median([3, 4, 5]));
if (!(Number.isNaN(sum(deaths)) && Number.isNaN(mean(deaths)) && median(deaths) === 3 && median([3, 4, 5]) === 4)) process.exit(1);
END
node median.mjs
