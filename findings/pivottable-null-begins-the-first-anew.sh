#!/bin/sh
# react-pivottable (npm) 0.11.1: the aggregator First, the first value by the order of sorting, forgets at a
# null all that came before it, and begins anew with the row below; Last, Minimum and Maximum pass over a
# null, but the last two take no days. The README tells of none of it, an issue only that First goes by the
# sorters.
# Seen: First of 2 September, null and 3 October is 3 October; without the null it is 2 September. Of
# 11, null and 14 it is 14, and the Minimum 11.
# With one strike whose day is not known, the first day of the campaign is that of any row below it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts --legacy-peer-deps react-pivottable@0.11.1 react@18.3.1 react-dom@18.3.1
cat >first.cjs <<'END'
const { PivotData } = require('react-pivottable/Utilities');
const take = (aggregatorName, values) =>
  new PivotData({ data: values.map((day) => ({ day })), vals: ['day'], aggregatorName }).getAggregator([], []).value();
const seen = [
  take('First', ['2025-09-02', null, '2025-10-03']),
  take('First', ['2025-09-02', '2025-10-03']),
  take('Last', ['2025-10-03', null, '2025-09-02']),
  take('First', [11, null, 14]),
  take('Minimum', [11, null, 14]),
];
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '["2025-10-03","2025-09-02","2025-10-03",14,11]') process.exit(1);
END
node first.cjs
