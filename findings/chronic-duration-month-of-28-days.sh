#!/bin/sh
# ChronicDuration 0.10.6.2 (Ruby, Debian 12, as gitlab_chronic_duration), which writes spans of time as words and
# reads them again: the option weeks is to write weeks as well. With it a month is written for four weeks, but
# it is read as 30 days, and so it is written without the option. From 28 days on, every span is two days longer
# per month when it is read again. The README tells of the option without a word of months.
# Seen: 27 days are "3 wks 6 days" and read as 27; 28 are "1 mo" and 30, 90 are "3 mos 6 days" and 96; without
# the option 90 days are "3 mos" and 90.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v ruby >/dev/null || apt-get install -y -qq --no-install-recommends ruby >/dev/null
apt-get download -qq ruby-chronic-duration=0.10.6.2-2 ruby-numerizer=0.2.0-2 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >month.rb <<'END'
require 'gitlab_chronic_duration'
day = 24 * 60 * 60
seen = [[27, true], [28, true], [90, true], [90, false]].map do |days, weeks|
  words = ChronicDuration.output(days * day, weeks: weeks)
  "#{words}: #{ChronicDuration.parse(words) / day}"
end.join(' | ')
puts seen
exit seen == '3 wks 6 days: 27 | 1 mo: 30 | 3 mos 6 days: 96 | 3 mos: 90'
END
ruby -W0 -I usr/lib/ruby/vendor_ruby month.rb
