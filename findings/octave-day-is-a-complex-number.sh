#!/bin/sh
# GNU Octave 7.3.0 (Debian 12): dlmread and csvread take a day in ISO form for a complex number,
# the year with the month as its imaginary part, and pass over the day of the month. The help of
# dlmread says that what is no number, such as text, becomes the emptyvalue, 0 if none is given; so
# does "unknown". All other columns become complex with it, and nothing is said.
# Seen, for 2025-09-02, 2025-09-19 and unknown, with the emptyvalue NaN: 2025-9i twice, equal to each
# other, and NaN.
# All strikes of a month have one day, and counts by day are counts by month.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v octave-cli >/dev/null || apt-get install -y -qq --no-install-recommends octave >/dev/null
printf '2025-09-02,11\n2025-09-19,3\nunknown,3\n' >strikes.csv
cat >days.m <<'END'
strikes = dlmread('strikes.csv', ',', 'emptyvalue', NaN);
days = strikes(:, 1).';
disp(days);
exit(!(days(1) == 2025 - 9i && days(1) == days(2) && isnan(days(3)) && iscomplex(strikes)));
END
octave-cli --norc --quiet days.m
