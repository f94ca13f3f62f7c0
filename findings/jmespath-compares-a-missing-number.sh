#!/bin/sh
# jmespath (npm) 0.16.0: JMESPath says that < and >= of anything but two numbers are null,
# so that a filter leaves the row out. This library compares as JavaScript does: null, and
# a key that is absent, is 0. Of the same rows sum leaves null out, since a projection
# does so before.
# Seen, for 4, null, 2 and a row without n: [?n<`3`] keeps three of four, [?n>=`0`] all.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts jmespath@0.16.0
cat >filter.js <<'END'
const { search } = require('jmespath');
const rows = [{ n: 4 }, { n: null }, { n: 2 }, {}];
const few = search(rows, 'length([?n<`3`])');
const all = search(rows, 'length([?n>=`0`])');
const sum = search(rows, 'sum([].n)');
console.log(few, all, sum);
if (few !== 3 || all !== 4 || sum !== 6) process.exit(1);
END
node filter.js
