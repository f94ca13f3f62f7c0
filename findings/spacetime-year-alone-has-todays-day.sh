#!/bin/sh
# spacetime (npm) 7.15.0: a text that is a year alone is today's day and month in that year, where
# a month with its year is the first of it and a quarter its first day. What "2025" is differs from
# day to day.
# Seen: "2025" and "2019" have the month and the day on which the program runs; "2025-10" is
# 2025-10-01, "Q4 2025" 2025-10-01.
# Rows of which the year alone is known are sorted among the strikes by the day of reading.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts spacetime@7.15.0
cat >years.cjs <<'END'
const spacetime = require('spacetime');
const day = (text) => spacetime(text, 'UTC').format('iso-short');
const today = new Date().toISOString().slice(5, 10);
const years = ['2025', '2023'].map(day), others = ['2025-10', 'Q4 2025'].map(day);
console.log(years, others);
const moved = years.every((d, i) => d === ['2025-', '2023-'][i] + today); // on 29 February neither has the day
if (!(moved || today === '02-29') || others.join() !== '2025-10-01,2025-10-01') process.exit(1);
END
node years.cjs
