#!/bin/sh
# krippendorff (npm) 0.1.0, the agreement of raters: a rater who has judged fewer units may be
# given as a shorter row, as the example in its README does. It counts the units of the first
# rater alone: where the first row is the short one, the units after its end are left out, also
# those that two others have judged. No error is raised. With undefined for what is missing
# the order of the raters makes no difference, as alpha has it.
# Seen, for 1 2 1, 1 1 1 and 1 2: 0.417 (5/12), for the same three with the short one first
# 0.375 (3/8), and 0.417 again with undefined at its end.
# Which coder stands first decides how well all of them agree.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts krippendorff@0.1.0
cat >alpha.js <<'END'
const { alpha } = require('krippendorff');
const a = [1, 2, 1], b = [1, 1, 1], short = [1, 2];
const seen = [[a, b, short], [short, a, b], [[...short, undefined], a, b]].map(rows => alpha(rows).toFixed(3)).join(' ');
console.log(seen);
if (seen !== '0.417 0.375 0.417') process.exit(1);
END
node alpha.js
