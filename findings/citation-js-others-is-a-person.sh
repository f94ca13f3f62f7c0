#!/bin/sh
# @citation-js/plugin-bibtex 0.8.2 with core and plugin-csl 0.8.2 (npm): "and others" at the end of a list of
# authors is BibTeX's way to say that there are more, for which its styles print "et al.". Here it is one more
# author with the family name "others"; written as BibTeX again the word stands in braces, which makes it a
# name for BibTeX, too. The README tells nothing of it.
# Seen: {Doe, Jane and others} is "Doe, J., & others. (2025). Strikes." in APA, and {Doe, Jane and {others}} in
# BibTeX. (bibtex 0.9.0, npm, has the author "others" as well.)
# Who counts the authors has one who does not exist, and one pass through the reader makes that last.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 @citation-js/plugin-csl@0.8.2 bibtex@0.9.0
cat >others.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-csl');
const { parseBibFile } = require('bibtex');
const text = '@misc{a, title={Strikes}, author={Doe, Jane and others}, year={2025}}';
const source = new Cite(text);
const other = parseBibFile(text).getEntry('a').getField('author').authors$.map((author) => author.lastNames.join(' ')).join(', ');
const seen = [source.format('bibliography').trim(), source.format('bibtex').match(/author = (.*),/)[1], other].join(' | ');
console.log(seen);
if (seen !== 'Doe, J., & others. (2025). Strikes. | {Doe, Jane and {others}} | Doe, others') process.exit(1);
JS
node others.cjs
