#!/bin/sh
# roo 2.10.0 (Ruby) and Gnumeric 1.12.55 (both Debian 12): in an OpenDocument spreadsheet the blanks and
# line breaks between the elements of a row are no content (OpenDocument 1.2, part 1, 3.18), and
# Gnumeric writes each cell on a line of its own. Roo counts what stands between as a column. Where a
# cell is empty and its like beside it, there are fewer of them, so that one column of the table is at
# different places in different rows. No error; last_column is another number, too.
# Seen: of id, day, killed, missing and note "missing" is the 7th column, as is the 1 of the row that has
# both numbers; in the row where killed and missing are empty the note is the 8th, in the header the 9th.
# What is asked for by its name is then nothing: the note of that row is nil.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v ruby >/dev/null || apt-get install -y -qq --no-install-recommends ruby >/dev/null
command -v ssconvert >/dev/null || apt-get install -y -qq --no-install-recommends gnumeric >/dev/null
apt-get download -qq ruby-roo=2.10.0-1 ruby-zip ruby-nokogiri ruby-mini-portile2 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
printf 'id,day,killed,missing,note\nS1,2025-09-02,11,1,boat\nS2,2025-09-15,,,dock\n' >strikes.csv
ssconvert strikes.csv strikes.ods 2>/dev/null
cat >cells.rb <<'END'
$LOAD_PATH.unshift(*Dir['usr/share/rubygems-integration/all/gems/*/lib'], *Dir['usr/lib/ruby/vendor_ruby'],
                   *Dir['usr/lib/*-linux-gnu/ruby/vendor_ruby/*'], *Dir['usr/share/rubygems-integration/all/gems/*/lib'])
require 'stringio'
require 'roo'
sheet = Roo::Spreadsheet.open('strikes.ods').sheet(0)
(1..3).each { |row| p sheet.row(row) }
notes = sheet.parse(id: 'id', note: 'note').map { |row| row[:note] }
p notes
exit sheet.row(1).index('note') == 8 && sheet.row(3).index('dock') == 7 && notes == ['boat', nil]
END
ruby cells.rb
