#!/bin/sh
# Lingua::EN::FindNumber 1.32 with Lingua::EN::Words2Nums 0.19 (Perl, Debian 12): numify, which
# puts digits for the numbers in an English text, takes numbers that "and" or a comma joins for
# one and adds them up. A range becomes the sum of its ends, a list of counts their sum, and two
# ranks another rank. With "or" and "to" between them each is kept.
# Seen: "between eleven and thirteen people" is "between 24 people", "eleven, twelve and
# thirteen" is "36", "the first and second strikes" is "the 3 strikes"; "eleven or thirteen" is
# "11 or 13".
# What a report tells as a doubt of two deaths is read as twice the deaths.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq liblingua-en-findnumber-perl=1.32-3 liblingua-en-words2nums-perl=0.19-4 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >range.pl <<'END'
use strict;
use warnings;
use Lingua::EN::FindNumber;
my $seen = join ' | ', map { numify($_) } 'between eleven and thirteen people',
  'eleven, twelve and thirteen', 'the first and second strikes', 'eleven or thirteen', 'eleven to thirteen';
print "$seen\n";
exit($seen eq 'between 24 people | 36 | the 3 strikes | 11 or 13 | 11 to 13' ? 0 : 1);
END
perl -I usr/share/perl5 range.pl
