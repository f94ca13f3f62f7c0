#!/bin/sh
# ro-crate (npm) 3.7.2 keeps a property with several values as a set: a list of counts
# in which a number stands twice comes back with one of them missing, without a word.
# Seen: 11, 11 and 3 killed become [11,3], so the sum of the crate is 14, not 25.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts ro-crate@3.7.2
cat >crate.mjs <<'END'
import { ROCrate } from 'ro-crate';
const crate = new ROCrate({ array: true, link: true });
crate.addEntity({ '@id': '#strikes', '@type': 'Event', deaths: [11, 11, 3] });
const deaths = JSON.stringify(crate.toJSON()['@graph'].find((entity) => entity['@id'] === '#strikes').deaths);
console.log(deaths);
if (deaths !== '[11,3]') process.exit(1);
END
node crate.mjs
