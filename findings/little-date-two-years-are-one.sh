#!/bin/sh
# little-date (npm) 1.2.1: where a range begins with the first day of a year, quarter or
# month and ends with the last of one, the short form for whole ones is taken without a
# look at whether both ends lie in the same: what follows the first is lost. Ranges of
# other days over two years have both years.
# Seen, in words: 2024 and 2025 are "2024"; January 2024 to March 2025 is "Q1 2024"; September
# 2024 to September 2025 is "Sep - Sep 2025"; 2 January 2024 to 31 December 2025 is "Jan 2 '24
# - Dec 31 '25".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts little-date@1.2.1
cat >ranges.mjs <<'END'
import { formatDateRange } from 'little-date';
const range = (from, to) =>
  formatDateRange(new Date(`${from}T00:00:00`), new Date(`${to}T23:59:59`), { today: new Date('2026-02-01T12:00:00') });
const seen = [
  range('2024-01-01', '2025-12-31'),
  range('2024-01-01', '2025-03-31'),
  range('2024-09-01', '2025-09-30'),
  range('2024-01-02', '2025-12-31'),
].join(' | ');
console.log(seen);
if (seen !== "2024 | Q1 2024 | Sep - Sep 2025 | Jan 2 '24 - Dec 31 '25") process.exit(1);
END
TZ=UTC node ranges.mjs
