#!/bin/sh
# daff (npm) 1.4.2, used as a library: tables of JavaScript values are compared with ==, so
# that a 0 which becomes an empty text is no change, and the difference of the two tables is
# its header alone. A 0 that becomes null is a change, and so is the text "0"; the command
# shows all three, as it reads files otherwise.
# Seen, for the killed of one of two strikes: 0 to "" no row; 0 to null "0->NULL"; "0" to ""
# "0->"; the command, of two files of JSON lines with 0 and "", a row that begins with "->".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts daff@1.4.2
cat >cells.cjs <<'END'
const daff = require('daff');
const table = (n) => new daff.TableView([['id', 'n'], ['S001', n], ['S002', 11]]);
const change = (before, after) => {
  const rows = [];
  const flags = new daff.CompareFlags();
  new daff.TableDiff(daff.compareTables(table(before), table(after), flags).align(), flags).hilite(new daff.TableView(rows));
  return rows.slice(1).filter(([mark]) => mark === '->').map((row) => row[2]).join() || 'none';
};
const seen = [change(0, ''), change(0, null), change('0', '')].join(' | ');
console.log(seen);
if (seen !== 'none | 0->NULL | 0->') process.exit(1);
END
node cells.cjs
printf '{"id":"S001","n":0}\n{"id":"S002","n":11}\n' >before.ndjson
printf '{"id":"S001","n":""}\n{"id":"S002","n":11}\n' >after.ndjson
npx --no-install daff before.ndjson after.ndjson | tee told.txt
grep -q '^{"@@":"->","id":"S001"' told.txt
