#!/bin/sh
# mann-whitney-utest (npm) 1.0.5: significant() is to test U against a critical value, as the README says.
# What it takes for the critical value is |z|, how many standard deviations U lies from its mean, so that
# it asks whether U itself is smaller than that. A U of 0 always is, be the samples of one number each; and
# of larger samples U must be nearly 0. U and the check of it are right.
# Seen: 3 against 11, one strike each, is significant (the exact p is 1); ten against ten with U 8, for
# which tables have 23 as the critical value at 0.05, is not: |z| is 3.17.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts mann-whitney-utest@1.0.5
cat >significant.cjs <<'JS'
const test = require('mann-whitney-utest');
const asked = (samples) => { const u = test.test(samples); return `U ${Math.min(...u)} ${test.significant(u, samples)}`; };
const ten = [[1, 2, 3, 4, 5, 6, 7, 8, 13, 14], [9, 10, 11, 12, 15, 16, 17, 18, 19, 20]];
const seen = [asked([[3], [11]]), asked(ten), `z ${test.criticalValue(test.test(ten), ten).toFixed(2)}`].join(', ');
console.log(seen);
if (seen !== 'U 0 true, U 8 false, z 3.17') process.exit(1);
JS
node significant.cjs
