#!/bin/sh
# chronic 0.10.5 (Ruby, Debian 12): the README promises numbers in words, and "september third" is the 3rd.
# Only "second" is a second of time: the day with that word is the first second of the month, and with a year
# the year is a time of day beside it. "september 2nd" and "second of september" are right.
# Seen, on 17 October 2025: "september second" is 1 September; "september second, 2025" 1 September, 20:25;
# "september third" 3 September.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-chronic=0.10.5-2 ruby-numerizer >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
command -v ruby >/dev/null || apt-get install -y -qq --no-install-recommends ruby >/dev/null
cat >second.rb <<'END'
$LOAD_PATH.unshift('usr/lib/ruby/vendor_ruby', *Dir['usr/share/rubygems-integration/all/gems/*/lib'])
require 'chronic'
asked = Time.utc(2025, 10, 17, 12)
texts = ['september second', 'september second, 2025', 'september third', 'september 2nd', 'second of september']
seen = texts.map { |text| Chronic.parse(text, now: asked, context: :past, guess: :begin).strftime('%m-%d %H:%M') }
p seen
exit(1) unless seen == ['09-01 00:00', '09-01 20:25', '09-03 00:00', '09-02 00:00', '09-02 00:00']
END
TZ=UTC ruby second.rb
