#!/bin/sh
# rss 1.2.2 (npm), which makes RSS feeds with places (GeoRSS): the README has lat and long as numbers. A latitude
# of 0 is left out and the longitude written without it; on the meridian it is the other way round. And the
# prefix geo is declared only where both are not 0: where all entries of a feed lie on such a line, the feed has
# geo:long with a prefix that it nowhere declares, which XML with namespaces does not allow.
# Seen: 12, -70 has both and the prefix; 0, -85 has geo:long alone without its prefix; 0, -85 as texts has both.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts rss@1.2.2
cat >equator.cjs <<'JS'
const RSS = require('rss');
const seen = [[12, -70], [0, -85], ['0', '-85']].map(([lat, long]) => {
  const feed = new RSS({ title: 'Strikes', feed_url: 'https://example.org/feed', site_url: 'https://example.org' });
  feed.item({ title: 'A strike', url: 'https://example.org/1', date: '2025-09-02', lat, long });
  const text = feed.xml();
  return `${(text.match(/<geo:\w+>[^<]*/g) || []).join(' ')} ${text.includes('xmlns:geo=')}`;
}).join(' | ');
console.log(seen);
if (seen !== '<geo:lat>12 <geo:long>-70 true | <geo:long>-85 false | <geo:lat>0 <geo:long>-85 true') process.exit(1);
JS
node equator.cjs
