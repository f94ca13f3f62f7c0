#!/bin/sh
# shapefile (npm) 0.6.6: a day that is left blank in the table of a shapefile, as dBASE writes one that
# is not known, is read as 30 November 1899, in a valid Date; a blank number is read as null. Nothing in
# the README tells of days; dbffile, which wrote the table, reads the blank day as null.
# Seen: 2025-09-02 with 11, then 1899-11-30 with null; dbffile has 2025-09-02 with 11, null with null.
# A strike without a day comes first in time, and draws a chart's axis out over 126 years.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts shapefile@0.6.6 dbffile@1.13.0
cat >days.cjs <<'END'
const { DBFFile } = require('dbffile');
const { openDbf } = require('shapefile');
const local = (day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].join('-');
const main = async () => {
  const table = await DBFFile.create('strikes.dbf', [{ name: 'DAY', type: 'D', size: 8 }, { name: 'N', type: 'N', size: 4 }]);
  await table.appendRecords([{ DAY: new Date('2025-09-02'), N: 11 }, { DAY: null, N: null }]);
  const other = (await (await DBFFile.open('strikes.dbf')).readRecords()).map(({ DAY, N }) => [DAY && DAY.toISOString().slice(0, 10), N]);
  const source = await openDbf('strikes.dbf');
  const seen = [];
  for (let row = await source.read(); !row.done; row = await source.read()) seen.push([local(row.value.DAY), row.value.N]);
  const told = JSON.stringify([seen, other]);
  console.log(told);
  if (told !== '[[["2025-9-2",11],["1899-11-30",null]],[["2025-09-02",11],[null,null]]]') process.exit(1);
};
main();
END
node days.cjs
