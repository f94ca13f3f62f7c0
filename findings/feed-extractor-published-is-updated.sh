#!/bin/sh
# @extractus/feed-extractor (npm) 8.0.3: "published" of an entry of an Atom feed is the day
# of its last change, whatever the feed says of its publication. A page corrected months
# later has its first day nowhere.
# Seen: an entry published on 2025-09-02 and updated on 2026-02-17 has "published"
# 2026-02-17.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @extractus/feed-extractor@8.0.3
cat >feed.mjs <<'JS'
import { extractFromXml } from '@extractus/feed-extractor';
const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Reports</title><id>urn:example:feed</id><updated>2026-02-17T08:00:00Z</updated>
<entry><title>A report</title><id>urn:example:1</id><link href="https://example.org/1"/>
<published>2025-09-02T12:00:00Z</published><updated>2026-02-17T08:00:00Z</updated></entry></feed>`;
const entry = extractFromXml(feed).entries[0];
console.log(entry.title, 'published', entry.published);
process.exit(entry.published.startsWith('2026-02-17') && !JSON.stringify(entry).includes('2025') ? 0 : 1);
JS
node feed.mjs
