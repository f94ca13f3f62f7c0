#!/bin/sh
# json-2-csv (npm) 5.6.0: csv2json takes the line break at the end of the file, which RFC 4180 (2.2)
# allows and most programs write, for a part of the last cell, where that holds a text; a number there
# is read without it. And where the last cell is empty and the one before it is in quotation marks, it
# is a comma. No error; the issues about empty cells at the end are closed as mended.
# Seen, for "S1,boat" and "S2,dock" with a line break: "boat" and "dock\n"; for S2,"dock, pier", and
# nothing after it: ",".
# The last row of a table is counted apart from its like, and has a note that nobody wrote.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts json-2-csv@5.6.0
cat >cells.mjs <<'END'
import { csv2json } from 'json-2-csv';
const ends = csv2json('id,target\nS1,boat\nS2,dock\n').map((row) => row.target);
const empty = csv2json('id,target,note\nS1,boat,\nS2,"dock, pier",').map((row) => row.note);
const seen = JSON.stringify([ends, empty]);
console.log(seen);
if (seen !== '[["boat","dock\\n"],["",","]]') process.exit(1);
END
node cells.mjs
