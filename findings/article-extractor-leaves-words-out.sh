#!/bin/sh
# @extractus/article-extractor (npm) 9.0.1: of an element that it does not keep, it drops the
# words as well, in the middle of a sentence and without a mark: of time, q, data, ins and dt,
# all of which HTML has for what belongs to the text. The text round it stays.
# Seen, of "On <time>Tuesday</time> it said <q>none survived</q>: <data>11</data> dead, now
# <ins>12</ins>" the words "On it said : dead, now", and of a list of days with the killed on
# each, in dl, the killed without the days.
# So a count, its day or the one who is quoted is missing from an article that reads as whole.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-fund --no-audit --ignore-scripts @extractus/article-extractor@9.0.1
cat >words.mjs <<'END'
import { extractFromHtml } from '@extractus/article-extractor';
const around = '<p>' + 'The department spoke of a boat, of those on board, and of what it carried. '.repeat(4) + '</p>';
const told = '<p id="told">On <time datetime="2025-09-02">Tuesday</time> it said <q>none survived</q>: <data value="11">11</data> dead, now <ins>12</ins></p>';
const html = `<html lang="en"><head><title>Strikes</title></head><body><article><h1>Strikes</h1>${around}${told}` +
  `<dl><dt>2 September</dt><dd>11 killed</dd><dt>15 September</dt><dd>3 killed</dd></dl>${around}</article></body></html>`;
const { content } = await extractFromHtml(html, 'https://example.test/strikes');
const words = (pattern) => pattern.exec(content)[0].replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
const seen = [words(/<p[^>]*>On .*?<\/p>/), words(/<dl>.*?<\/dl>/)].join(' | ');
console.log(seen);
if (seen !== 'On it said : dead, now | 11 killed 3 killed') process.exit(1);
END
node words.mjs
