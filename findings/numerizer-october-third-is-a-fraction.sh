#!/bin/sh
# numerizer 0.2.0 (Ruby, Debian 12), which writes the numbers in a text as digits: an ordinal from third to
# tenth after any word is the part of a fraction, "/3", with the blank before it gone, and "one hundred third"
# is 100/3. At the start of a text, and from eleventh on, it is an ordinal: 3rd, 11th. The README tells of
# fractions that have a number before them, "three quarters".
# Seen: "October third" is "October/3", "the third strike" is "the/3 strike", "third strike" is "3rd strike",
# "the eleventh strike" is "the 11th strike".
# The number of a strike, or the day of one, is lost in the texts that should give it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq ruby-numerizer=0.2.0-2 >/dev/null 2>&1
dpkg -x ruby-numerizer_*.deb .
command -v ruby >/dev/null || apt-get install -y -qq --no-install-recommends ruby >/dev/null
cat >ordinals.rb <<'END'
$LOAD_PATH.unshift('usr/lib/ruby/vendor_ruby')
require 'numerizer'
seen = ['October third', 'the third strike', 'third strike', 'the eleventh strike', 'three quarters'].map { |text| Numerizer.numerize(text) }
p seen
exit(1) unless seen == ['October/3', 'the/3 strike', '3rd strike', 'the 11th strike', '3/4']
END
ruby ordinals.rb
