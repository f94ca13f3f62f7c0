#!/bin/sh
# defuddle (npm) 0.19.4: where a page's JSON-LD is a list of a WebPage and a NewsArticle,
# each with a datePublished, the field published holds both, joined by a comma: neither a
# date that a program can read nor the article's own.
# Seen: 2020-01-01, 2025-09-02
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts defuddle@0.19.4 jsdom@26.1.0
cat >day.mjs <<'END'
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';
const nodes = [
  { '@context': 'https://schema.org', '@type': 'WebPage', datePublished: '2020-01-01' },
  { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'First strike', datePublished: '2025-09-02' },
];
const html = '<html lang="en"><head><title>First strike</title><script type="application/ld+json">' + JSON.stringify(nodes) +
  '</script></head><body><article><h1>First strike</h1><p>Eleven people were reported killed.</p></article></body></html>';
const page = await Defuddle(new JSDOM(html, { url: 'https://example.org/first' }), 'https://example.org/first');
console.log(page.published);
if (page.published !== '2020-01-01, 2025-09-02') process.exit(1);
END
node day.mjs
