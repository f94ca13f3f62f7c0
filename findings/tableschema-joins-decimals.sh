#!/bin/sh
# tableschema (npm) 1.12.6: a number field of a Table Schema may name the mark of decimals
# (decimalChar) and that of groups (groupChar). With a comma for decimals and a point for
# groups, as Spanish, Portuguese and German have it, the comma is made a point first, and then
# every point is taken out: a number with decimals is ten or a hundred times as large. With
# either mark alone, or with a point and a comma, it is right.
# Seen: 11,5 is 115 and 1.234,5 is 12345; with decimalChar alone 11,5 is 11.5, and with the
# marks of English 1,234.5 is 1234.5.
# An average of eleven and a half killed a strike is read as one of 115, and no row is refused.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts tableschema@1.12.6
cat >decimals.js <<'END'
const { Field } = require('tableschema');
const read = (marks, text) => new Field({ name: 'mean', type: 'number', ...marks }).castValue(text);
const seen = [
  read({ decimalChar: ',', groupChar: '.' }, '11,5'), read({ decimalChar: ',', groupChar: '.' }, '1.234,5'),
  read({ decimalChar: ',' }, '11,5'), read({ decimalChar: '.', groupChar: ',' }, '1,234.5'),
].join(' ');
console.log(seen);
if (seen !== '115 12345 11.5 1234.5') process.exit(1);
END
node decimals.js
