#!/bin/sh
# stamp 0.6.0 (Ruby, Debian 12), which writes a day the way an example is written: of an example
# with "Sept.", as news agencies have it, the month is not known for one. It is kept as it stands,
# and the day of the example, if it is one of 1 to 12 without a zero, is taken for the month. So
# the month comes out twice, the day nowhere, and every month is September. The README promises
# names of months in full and abbreviated; with "Sep." and "Aug." all is right.
# Seen, for 2 September and 14 October 2025: like "Sept. 1, 1999" Sept. 9, 2025 and Sept. 10,
# 2025; like "Sep. 1, 1999" Sep. 2, 2025 and Oct. 14, 2025.
# A page that is to date strikes as the agencies do gives each a wrong day, and a plausible one.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v ruby >/dev/null || apt-get install -y -qq --no-install-recommends ruby >/dev/null
apt-get download -qq ruby-stamp=0.6.0-1.1 >/dev/null 2>&1
dpkg -x ruby-stamp_*.deb .
cat >days.rb <<'END'
require 'date'
require 'stamp'
days = [Date.new(2025, 9, 2), Date.new(2025, 10, 14)]
seen = ['Sept. 1, 1999', 'Sep. 1, 1999', 'Aug. 1, 1999'].map { |like| days.map { |day| day.stamp(like) } }
seen.each { |line| puts line.join(' | ') }
right = ['Sep. 2, 2025', 'Oct. 14, 2025']
exit(seen == [['Sept. 9, 2025', 'Sept. 10, 2025'], right, right])
END
ruby -I usr/lib/ruby/vendor_ruby days.rb
