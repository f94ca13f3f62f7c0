#!/bin/sh
# GNU recutils 1.9 (Debian 1.9-2): recsel with a selection (-e) and an aggregate (-p
# 'Sum(n)') in one call gives the aggregate of all records, not of those selected. The
# same selection piped into a second recsel is right.
# Seen, for 11, 3 and 14 killed of which the third is not selected: Sum_n 28 and Avg_n
# 9.33333, in place of 14 and 7.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq recutils=1.9-2 librec1=1.9-2 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
library=$(dirname "$(find . -name 'librec.so.1' | head -n 1)")
recsel() { LD_LIBRARY_PATH=$library ./usr/bin/recsel "$@"; }
printf 'id: S001\nn: 11\n\nid: S002\nn: 3\n\nid: S003\nn: 14\n' >strikes.rec
one=$(recsel -e "id != 'S003'" -p 'Sum(n),Avg(n)' strikes.rec)
two=$(recsel -e "id != 'S003'" strikes.rec | recsel -p 'Sum(n),Avg(n)')
printf '%s\n' "$one" "$two"
[ "$one" = "$(printf 'Sum_n: 28\nAvg_n: 9.33333')" ]
[ "$two" = "$(printf 'Sum_n: 14\nAvg_n: 7')" ]
