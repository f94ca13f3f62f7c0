#!/bin/sh
# @citation-js/plugin-ris 0.8.2 with core and plugin-csl 0.8.2 (npm): of a newspaper article RIS
# keeps neither who wrote it nor the day. Written as RIS, it has no AU and no DA, only the year;
# a RIS file of another program that has both (TY NEWS) is read without them: AU becomes
# "reporter", which CSL does not have and no style prints. The same lines as a magazine article
# (MGZN) come through whole.
# Seen, in APA, before and after RIS: "Doe, J. (2025, September 2). Strike at sea. The Paper."
# and "Strike at sea. (2025). The Paper."; for a magazine article the first, twice.
# A list of sources that goes through RIS, as reference managers take it, has no reporter left.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 @citation-js/plugin-csl@0.8.2
cat >newspaper.js <<'END'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-ris');
require('@citation-js/plugin-csl');
const apa = entry => new Cite(entry).format('bibliography', { template: 'apa' }).trim();
const article = type => ({
  type, title: 'Strike at sea', author: [{ family: 'Doe', given: 'Jane' }],
  issued: { 'date-parts': [[2025, 9, 2]] }, 'container-title': 'The Paper',
});
const other = 'TY  - NEWS\nTI  - Strike at sea\nAU  - Doe, Jane\nPY  - 2025\nDA  - 2025/09/02\nT2  - The Paper\nER  - \n';
const through = type => apa(new Cite(article(type)).format('ris'));
const seen = [apa(article('article-newspaper')), through('article-newspaper'), apa(other), through('article-magazine')];
console.log(seen.join('\n'));
const whole = 'Doe, J. (2025, September 2). Strike at sea. The Paper.', left = 'Strike at sea. (2025). The Paper.';
if (seen.join('|') !== [whole, left, left, whole].join('|')) process.exit(1);
END
node newspaper.js
