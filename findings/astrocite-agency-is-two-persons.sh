#!/bin/sh
# astrocite-bibtex (npm) 0.16.4: BibTeX takes what stands in braces of its own for one word, so
# that an author who is no person, and has an "and" in the name, is one author. The reader splits
# the name at it all the same: one agency is two persons, with a family name each and no given
# one. Of a title it minds the braces, and a name in them without "and" stays in one piece.
# Seen: {{Bureau of Land and Sea} and Doe, Jane} has the authors "Bureau of Land", "Sea" and
# "Doe, Jane"; {{Bureau of Land} and Doe, Jane} has "Bureau of Land" and "Doe, Jane".
# Who counts how many authors stand behind a figure counts the agency twice.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts astrocite-bibtex@0.16.4
cat >authors.js <<'END'
const { parse } = require('astrocite-bibtex');
const authors = names => parse(`@misc{a, title={Strikes}, author={${names}}, year=2025}`)[0].author
  .map(({ family, given }) => [family, given].filter(Boolean).join(', ')).join('; ');
const seen = `${authors('{Bureau of Land and Sea} and Doe, Jane')} | ${authors('{Bureau of Land} and Doe, Jane')}`;
console.log(seen);
if (seen !== 'Bureau of Land; Sea; Doe, Jane | Bureau of Land; Doe, Jane') process.exit(1);
END
node authors.js
