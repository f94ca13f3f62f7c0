#!/bin/sh
# @observablehq/plot (npm) 0.6.17: a running total (mapY with cumsum) takes null for 0, but from a row that
# lacks the key, or has a text that is no number, to the end it is NaN: the line of the total stops there, while
# the other numbers of the same rows are drawn. Its own sums (groupX, groupZ) leave both out, and cumsum of
# d3-array 3.2.4, by the same authors, goes on. No warning.
# Seen, for 11, null, 3, a row without n, and 4: 11, 11, 14, NaN, NaN; d3-array 11, 11, 14, 14, 18; groupZ 18.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @observablehq/plot@0.6.17 d3-array@3.2.4
cat >total.mjs <<'JS'
import { mapY, groupZ } from '@observablehq/plot';
import { cumsum } from 'd3-array';
const strikes = [{ n: 11 }, { n: null }, { n: 3 }, {}, { n: 4 }];
const channel = (options) => {
  const { data } = options.transform(strikes, [strikes.map((_, i) => i)]);
  return [...options.y.transform(data)].join(' ');
};
const seen = [channel(mapY('cumsum', { y: 'n' })), cumsum(strikes, (d) => d.n).join(' '), channel(groupZ({ y: 'sum' }, { y: 'n' }))].join(' | ');
console.log(seen);
if (seen !== '11 11 14 NaN NaN | 11 11 14 14 18 | 18') process.exit(1);
JS
node total.mjs
