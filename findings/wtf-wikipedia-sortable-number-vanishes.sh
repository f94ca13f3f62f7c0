#!/bin/sh
# wtf_wikipedia (npm) 10.4.2: a number in the template {{nts}}, with which tables of Wikipedia make
# a column of numbers sort, is left out: the cell is empty, and so is the place in a sentence. The
# templates {{val}} and {{formatnum:}} beside it are read.
# Seen, of {{nts|11}}, {{nts|6}} and {{val|4}}: "", "" and "4"; "The strike killed people." of a
# sentence with {{nts|11}} before its noun.
# A list of strikes that is read from a page has no deaths in it, and none of them is an error.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts wtf_wikipedia@10.4.2
cat >table.cjs <<'END'
const wtf = require('wtf_wikipedia');
const page = '{| class="wikitable sortable"\n! Date !! Killed\n|-\n| 2 September 2025 || {{nts|11}}\n|-\n' +
  '| 14 October 2025 || {{nts|6}}\n|-\n| 16 October 2025 || {{val|4}}\n|}';
const cells = wtf(page).tables()[0].json().map((row) => row.Killed.text);
const text = wtf('The strike killed {{nts|11}} people.').text();
console.log(JSON.stringify(cells), JSON.stringify(text));
if (JSON.stringify(cells) !== '["","","4"]' || text !== 'The strike killed people.') process.exit(1);
END
node table.cjs
