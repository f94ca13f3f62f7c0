#!/bin/sh
# @skyra/jaro-winkler (npm) 1.1.1: in Jaro's measure two letters match if they are the same and
# stand no further apart than half the length of the longer text, less one; so says the article
# to which the README refers. Here they may stand one place further, which tells most in short
# texts: two numbers of the same digits in another order are alike, where they are not at all.
# Seen: 13 and 31 0.83, 1234 and 3412 0.83; with jaro-winkler 0.2.8 (npm), and by the formula, 0
# and 0; MARTHA and MARHTA, the usual example, 0.96 with both.
# A search for the same row twice, by its number or a short name, finds rows that differ.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts @skyra/jaro-winkler@1.1.1 jaro-winkler@0.2.8
cat >alike.js <<'END'
const { jaroWinkler } = require('@skyra/jaro-winkler');
const other = require('jaro-winkler');
const pairs = [['13', '31'], ['1234', '3412'], ['MARTHA', 'MARHTA']];
const seen = pairs.map(([a, b]) => `${jaroWinkler(a, b).toFixed(2)} ${other(a, b, { caseSensitive: true }).toFixed(2)}`).join(' | ');
console.log(seen);
if (seen !== '0.83 0.00 | 0.83 0.00 | 0.96 0.96') process.exit(1);
END
node alike.js
