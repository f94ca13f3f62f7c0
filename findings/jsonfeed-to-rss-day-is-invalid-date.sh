#!/bin/sh
# jsonfeed-to-rss (npm) 3.0.8: JSON Feed lets an item be without date_published, and RSS an item
# without pubDate. Of the first it does not make the second: the item gets a pubDate that holds
# the words "Invalid Date", which no RSS allows, and no error is raised. Of an item that has
# only the day of its last change, the feed as a whole has that day, and the item none.
# Seen: <pubDate>Invalid Date</pubDate> for both, beside Tue, 02 Sep 2025 10:00:00 GMT for an item
# with date_published; rss-parser 3.13.0 (npm) hands the words on as pubDate and has no isoDate.
# A strike of which no day of publication is known makes the whole feed invalid.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts jsonfeed-to-rss@3.0.8 rss-parser@3.13.0
cat >days.mjs <<'END'
import toRSS from 'jsonfeed-to-rss';
import Parser from 'rss-parser';
const xml = toRSS({
  version: 'https://jsonfeed.org/version/1', title: 'Strikes', home_page_url: 'https://example.test/',
  feed_url: 'https://example.test/feed.json', author: { name: 'Example' },
  items: [
    { id: 'S001', content_text: 'Killed: 11', date_published: '2025-09-02T10:00:00Z' },
    { id: 'S002', content_text: 'Killed: 3' },
    { id: 'S003', content_text: 'Killed: 3', date_modified: '2025-09-16T10:00:00Z' },
  ],
});
const [channel, ...items] = xml.match(/<pubDate>[^<]*/g).map(day => day.slice(9));
const read = (await new Parser().parseString(xml)).items.map(item => `${item.pubDate} ${item.isoDate}`);
console.log([channel, ...items, ...read].join('\n'));
const wanted = [
  'Tue, 16 Sep 2025 10:00:00 GMT', 'Tue, 02 Sep 2025 10:00:00 GMT', 'Invalid Date', 'Invalid Date',
  'Tue, 02 Sep 2025 10:00:00 GMT 2025-09-02T10:00:00.000Z', 'Invalid Date undefined', 'Invalid Date undefined',
];
if ([channel, ...items, ...read].join('|') !== wanted.join('|')) process.exit(1);
END
node days.mjs
