#!/bin/sh
# lunr (npm) 2.3.9: a letter with an accent that begins or ends a word is cut off when the text
# is indexed, but not when it is searched for: a name is not found by itself, and is found by
# what is left of it. An accent in the middle of a word is kept.
# Seen: "José", "Bogotá" and "Álvarez" find nothing, "jos" finds José; "Pérez" finds Pérez.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts lunr@2.3.9
cat >accent.cjs <<'END'
const lunr = require('lunr');
const index = lunr(function () {
  this.ref('name');
  this.field('text');
  for (const name of ['José', 'Bogotá', 'Álvarez', 'Pérez']) this.add({ name, text: `the boat of ${name}` });
});
const seen = ['José', 'Bogotá', 'Álvarez', 'jos', 'Pérez', 'boat']
  .map((words) => `${words}: ${index.search(words).map((found) => found.ref).sort().join(' ')}`).join(' | ');
console.log(seen);
if (seen !== 'José:  | Bogotá:  | Álvarez:  | jos: José | Pérez: Pérez | boat: Bogotá José Pérez Álvarez') process.exit(1);
END
node accent.cjs
