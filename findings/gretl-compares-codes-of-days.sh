#!/bin/sh
# gretl 2022c (Debian 12): a column of days in ISO form is read as texts with a code each,
# 1 for the first, and a comparison asks the code: "day <= 20251014" is true of every row,
# and keeps what came later without a word.
# Seen, for a day before and a day after 14 October 2025: the sum of n is 14, not 3.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v gretlcli >/dev/null || apt-get install -y -qq --no-install-recommends gretl >/dev/null
printf 'id,day,n\na,2025-10-03,3\nb,2025-10-27,11\n' >days.csv
printf 'open days.csv --quiet\nsmpl day <= 20251014 --restrict\neval sum(n)\n' >days.inp
HOME=$folder gretlcli -b days.inp | tee told.txt
grep -qx '14' told.txt
