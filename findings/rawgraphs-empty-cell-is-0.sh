#!/bin/sh
# @rawgraphs/rawgraphs-core (npm) 1.0.0-beta.17, the engine of RAWGraphs: an empty cell of a column
# that is told to be one of numbers, or is found to be one, becomes 0, and is not among the errors;
# a text such as "unknown" is one of them. So what nobody counted is drawn as nobody.
# Seen, for 11, (empty), 0: 11, 0, 0 and no error; for "unknown": 1 error, no value.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts @rawgraphs/rawgraphs-core@1.0.0-beta.17
cat >parse.cjs <<'END'
const { parseDataset } = require('@rawgraphs/rawgraphs-core');
const rows = [{ survivors: '11' }, { survivors: '' }, { survivors: '0' }];
const told = parseDataset(rows, { survivors: 'number' });
const found = parseDataset(rows);
const text = parseDataset([{ survivors: 'unknown' }], { survivors: 'number' });
const seen = [told.dataset.map((r) => r.survivors), told.errors.length, found.dataTypes.survivors, found.dataset.map((r) => r.survivors), text.errors.length];
console.log(JSON.stringify(seen));
if (JSON.stringify(seen) !== '[[11,0,0],0,"number",[11,0,0],1]') process.exit(1);
END
node parse.cjs
