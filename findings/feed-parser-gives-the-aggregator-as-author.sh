#!/bin/sh
# @rowanmanning/feed-parser (npm) 2.1.5: an entry of an Atom feed that was taken over from
# another feed keeps that feed's author in its element source, and RFC 4287 (4.2.1) says that
# this author applies before the author of the feed in which it now stands. The parser goes from
# the entry to the feed at once: who collected the entries is the author of them all.
# Seen, for a feed by "Collector" with one entry by nobody whose source is by "Reporter":
# Collector; with the author in the entry itself Reporter.
# In a feed that gathers reports of several agencies each report is the gatherer's own.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --ignore-scripts @rowanmanning/feed-parser@2.1.5
cat >authors.mjs <<'END'
import { parseFeed } from '@rowanmanning/feed-parser';
const by = name => `<author><name>${name}</name></author>`;
const feed = inEntry => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:example:all</id><title>All reports</title><updated>2025-09-03T10:00:00Z</updated>${by('Collector')}
<entry><id>urn:example:1</id><title>Strike at sea</title><updated>2025-09-02T10:00:00Z</updated>${inEntry}
<content type="text">Killed: 11</content>
<source><id>urn:example:agency</id><title>Agency</title><updated>2025-09-02T10:00:00Z</updated>${by('Reporter')}</source>
</entry></feed>`;
const authors = inEntry => parseFeed(feed(inEntry)).items[0].authors.map(author => author.name).join(',');
const seen = `${authors('')} ${authors(by('Reporter'))}`;
console.log(seen);
if (seen !== 'Collector Reporter') process.exit(1);
END
node authors.mjs
