#!/bin/sh
# @edtf-ts/core (npm) 0.4.2: of a list in braces, which in EDTF is all of its days, the guide
# says that a comparison holds if it does for every day. It holds as soon as it does for one,
# as for a set in brackets: a list is equal to each of its days, and both before and after a day
# between them, for certain. Given 'ALL', the functions answer as the guide says.
# Seen, for {2025-10-14,2025-10-16}: equals 2025-10-14 YES, isBefore and isAfter 2025-10-15 YES,
# during 2025-10-13/2025-10-15 YES; equals with 'ALL' NO; isDefinitelyBefore and
# isDefinitelyAfter 2025-10-15 are both true.
# A strike of two days passes a filter for either side of a day, and is counted on both.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts @edtf-ts/core@0.4.2
cat >list.mjs <<'END'
import { FuzzyDate, parse, equals, isBefore, isAfter, during } from '@edtf-ts/core';
const of = text => parse(text).value;
const list = of('{2025-10-14,2025-10-16}'), between = of('2025-10-15');
const whole = FuzzyDate.parse('{2025-10-14,2025-10-16}'), day = FuzzyDate.parse('2025-10-15');
const seen = [
  equals(list, of('2025-10-14')), isBefore(list, between), isAfter(list, between),
  during(list, of('2025-10-13/2025-10-15')), equals(list, of('2025-10-14'), 'ALL'),
  whole.isDefinitelyBefore(day), whole.isDefinitelyAfter(day),
].join(' ');
console.log(seen);
if (seen !== 'YES YES YES YES NO true true') process.exit(1);
END
node list.mjs
