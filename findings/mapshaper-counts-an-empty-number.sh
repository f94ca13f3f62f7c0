#!/bin/sh
# mapshaper (npm) 0.7.70 reads an empty cell of a column of numbers as null, and then takes
# it for a number in three ways that do not agree: -calc mean and median count it as 0,
# min is null, and -filter keeps its row where 'n < 3' is asked.
# Seen, for 4, (empty), 6, 8 and 10: mean 5.6 (of the four numbers it is 7), median 6 (7),
# min null (4), max 10; 'n < 3' keeps the row with the empty cell.
# With 'n !== null' before it, -calc gives 7, 6.999999999999999, 4 and 10; in -filter no row.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts mapshaper@0.7.70
printf 'strike_id,n\nS001,4\nS002,\nS003,6\nS004,8\nS005,10\n' >strikes.csv
mapshaper() { node_modules/.bin/mapshaper strikes.csv "$@" 2>&1; }
figures() { mapshaper "$@" -calc 'mean(n)' -calc 'median(n)' -calc 'min(n)' -calc 'max(n)' | sed -n 's/^\[calc\] //p' | tr -s ' ' | tr '\n' ';'; }
bare=$(figures) guarded=$(figures -filter 'n !== null')
small=$(mapshaper -quiet -filter 'n < 3' -o - | tail -n +2)
none=$(mapshaper -quiet -filter 'n !== null && n < 3' -o - | tail -n +2)
printf '%s\n' "$bare" "$guarded" "n < 3: $small" "guarded: $none"
[ "$bare" = 'mean(n): 5.6;median(n): 6;min(n): null;max(n): 10;' ]
[ "$guarded" = 'mean(n): 7;median(n): 6.999999999999999;min(n): 4;max(n): 10;' ]
[ "$small" = 'S002,' ] && [ -z "$none" ]
