#!/bin/sh
# reverse_markdown 1.4.0 (Ruby, Debian 12), which makes Markdown of pages: what stands in del, the mark
# of HTML for what was taken back, loses the mark and keeps its place in the text: a number and its
# correction are one number. By the README a tag that is not known is passed through whole, as ins is,
# and github_flavored is for blocks of code only; with it, though, the mark is kept as ~~.
# Seen: "<del>9</del>11 killed" is "911 killed", "<del>9</del> <ins>11</ins> killed"
# "9 <ins>11</ins> killed"; with github_flavored "~~9~~ 11 killed".
# An article that shows its correction, as papers do, is read with another toll, or with the old one.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v ruby >/dev/null || apt-get install -y -qq --no-install-recommends ruby >/dev/null
apt-get download -qq ruby-reverse-markdown=1.4.0-1 ruby-nokogiri ruby-mini-portile2 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >correction.rb <<'END'
$LOAD_PATH.unshift(*Dir['usr/share/rubygems-integration/all/gems/*/lib'], *Dir['usr/lib/ruby/vendor_ruby'],
                   *Dir['usr/lib/*-linux-gnu/ruby/vendor_ruby/*'])
require 'reverse_markdown'
seen = [
  ReverseMarkdown.convert('<p><del>9</del>11 killed</p>'),
  ReverseMarkdown.convert('<p><del>9</del> <ins>11</ins> killed</p>'),
  ReverseMarkdown.convert('<p><del>9</del>11 killed</p>', github_flavored: true)
].map(&:strip)
p seen
exit seen == ['911 killed', '9 <ins>11</ins> killed', '~~9~~ 11 killed']
END
ruby correction.rb
