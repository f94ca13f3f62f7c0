#!/bin/sh
# biblatex-csl-converter (npm) 3.6.0: the pages of an entry in CSL, from a page to a page with a
# hyphen as CSL has it, lose what stands between them: written as BibLaTeX, or as CSL again,
# the two are one number. An entry that comes from BibLaTeX keeps its range in both.
# Seen: page 11-13 of CSL is pages = {1113} in BibLaTeX and page 1113 in CSL; pages = {11--13}
# of BibLaTeX is 11-13 in CSL.
# A source can no longer be looked up by its page.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts biblatex-csl-converter@3.6.0
cat >pages.mjs <<'END'
import { BibLatexExporter, CSLExporter, CSLParser, parse } from 'biblatex-csl-converter';
const pages = entries => [
  new BibLatexExporter(entries, false, {}).parse().match(/pages = \{(.*?)\}/)[1],
  new CSLExporter(entries).parse()[1].page,
].join(' ');
const csl = { a: { type: 'article-newspaper', title: 'Strike at sea', author: [{ family: 'Doe', given: 'Jane' }], issued: { 'date-parts': [[2025, 9, 2]] }, page: '11-13' } };
const biblatex = '@article{a, title={Strike at sea}, author={Doe, Jane}, journaltitle={The Paper}, date={2025-09-02}, pages={11--13}}';
const seen = `${pages(new CSLParser(csl).parse())} | ${pages(parse(biblatex).entries)}`;
console.log(seen);
if (seen !== '1113 1113 | 11--13 11-13') process.exit(1);
END
node pages.mjs
