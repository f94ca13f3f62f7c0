#!/bin/sh
# csvkit 1.0.7 (Debian 12): in2csv makes a column of each place in a list of JSON lines,
# tags/0 and so on. Where a row has null for the list there is a column of the list's own
# name, too, which is empty in every row: a query by it finds no list anywhere.
# Seen, for null, [a] and [b,c]: the header id,tags,tags/0,tags/1, and tags is always empty.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v in2csv >/dev/null || apt-get install -y -qq --no-install-recommends csvkit >/dev/null
printf '%s\n' '{"id":"x","tags":null}' '{"id":"y","tags":["a"]}' '{"id":"z","tags":["b","c"]}' >rows.jsonl
in2csv --format ndjson rows.jsonl | tee told.csv
[ "$(head -n 1 told.csv)" = 'id,tags,tags/0,tags/1' ]
