#!/bin/sh
# @dsnp/parquetjs (npm) 1.8.8, the newest that npm takes for Node.js 20: a DECIMAL of up to
# nine digits is written in 64 bits, as Parquet allows, and read back in 32: every second
# number is the empty upper half of the one before, and the later half of the rows is gone.
# With ten digits all is right, and another reader has all of the file of nine.
# Seen, for 3, 11 and 14 with two decimals: 3, 0, 11; hyparquet 1.33.0 reads 3, 11, 14, and with
# ten digits so does parquetjs.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @dsnp/parquetjs@1.8.8 hyparquet@1.33.0
cat >decimals.mjs <<'END'
import { readFileSync } from 'node:fs';
import parquetjs from '@dsnp/parquetjs';
import { parquetReadObjects } from 'hyparquet';
const write = async (precision) => {
  const schema = new parquetjs.ParquetSchema({ n: { type: 'DECIMAL', precision, scale: 2 } });
  const writer = await parquetjs.ParquetWriter.openFile(schema, 'n.parquet');
  for (const n of [3, 11, 14]) await writer.appendRow({ n });
  await writer.close();
};
const own = async () => {
  const reader = await parquetjs.ParquetReader.openFile('n.parquet');
  const cursor = reader.getCursor();
  const rows = [];
  for (let row = await cursor.next(); row; row = await cursor.next()) rows.push(row.n);
  await reader.close();
  return rows.join();
};
await write(9);
const { buffer } = new Uint8Array(readFileSync('n.parquet'));
const nine = [await own(), (await parquetReadObjects({ file: buffer })).map((row) => row.n).join()];
await write(10);
const seen = [...nine, await own()].join(' | ');
console.log(seen);
if (seen !== '3,0,11 | 3,11,14 | 3,11,14') process.exit(1);
END
node decimals.mjs
