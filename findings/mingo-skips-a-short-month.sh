#!/bin/sh
# mingo (npm) 7.2.7, the queries of MongoDB over arrays: $densify by months, which puts a
# document for each month in which nothing stands, adds a month to the 31st and comes out in
# the month after the next. MongoDB stops at the last day of the shorter month. $dateAdd does
# the same here.
# Seen, from 31 August to 30 November 2025: documents for August, October, and November twice,
# none for September; 31 October and one month is 1 December. From 30 August on all four months.
# In a chart by month the month without strikes, which should stand there as 0, is no month.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts mingo@7.2.7
cat >months.mjs <<'END'
import { Aggregator } from 'mingo';
const run = (stage, ...days) => new Aggregator([stage]).run(days.map((day) => ({ day: new Date(day) })));
const months = (first) => run({ $densify: { field: 'day', range: { step: 1, unit: 'month', bounds: 'full' } } }, first, '2025-11-30')
  .map(({ day }) => day.toISOString().slice(0, 7)).join(' ');
const next = run({ $project: { day: { $dateAdd: { startDate: '$day', unit: 'month', amount: 1 } } } }, '2025-10-31')[0].day;
const seen = [months('2025-08-31'), next.toISOString().slice(0, 10), months('2025-08-30')].join(' | ');
console.log(seen);
if (seen !== '2025-08 2025-10 2025-11 2025-11 | 2025-12-01 | 2025-08 2025-09 2025-10 2025-11') process.exit(1);
END
TZ=UTC node months.mjs
