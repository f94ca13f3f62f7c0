#!/bin/sh
# metascraper-date (npm) 5.49.24 gives one field, date, and where a page's JSON-LD has
# both days it is the day of modification, not that of publication. Whoever dates a
# count by it moves the count to the day of a later correction.
# Seen: published 14 October 2025, modified 20 December 2025: 2025-12-20T08:00:00.000Z
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts metascraper@5.49.24 metascraper-date@5.49.24
cat >date.mjs <<'END'
import metascraper from 'metascraper';
import date from 'metascraper-date';
const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Five strikes',
  datePublished: '2025-10-14T12:00:00Z', dateModified: '2025-12-20T08:00:00Z' };
const html = '<html lang="en"><head><title>Five strikes</title><script type="application/ld+json">' + JSON.stringify(article) +
  '</script></head><body><h1>Five strikes</h1></body></html>';
const found = await metascraper([date()])({ html, url: 'https://example.org/five-strikes' });
console.log(found.date);
if (found.date !== '2025-12-20T08:00:00.000Z') process.exit(1);
END
node date.mjs
