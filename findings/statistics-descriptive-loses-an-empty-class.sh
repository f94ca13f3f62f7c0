#!/bin/sh
# Statistics::Descriptive 3.0800 (Perl, Debian 12): frequency_distribution_ref with a number of
# classes gives a count by the upper end of each, but none for a class in which nothing lies,
# save the last: there are fewer classes than were asked for. With the ends given one by one an
# empty class has its 0.
# Seen, for 0, 0, 3, 11, 11 and 14 killed in three classes: up to 4.67 three, up to 14 three, and
# nothing of the class up to 9.33; with the ends 5, 10 and 15: three, 0 and three.
# A chart of it closes the gap: strikes with 3 and with 11 killed stand side by side.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libstatistics-descriptive-perl=3.0800-1 liblist-moreutils-perl=0.430-2 libexporter-tiny-perl=1.006000-1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >classes.pl <<'END'
use strict;
use warnings;
use Statistics::Descriptive;
my $killed = Statistics::Descriptive::Full->new;
$killed->add_data(0, 0, 3, 11, 11, 14);
my $seen = join ' | ', map {
  my $classes = $killed->frequency_distribution_ref($_);
  join ' ', map { sprintf '%.2f:%d', $_, $classes->{$_} } sort { $a <=> $b } keys %$classes;
} 3, [5, 10, 15];
print "$seen\n";
exit($seen eq '4.67:3 14.00:3 | 5.00:3 10.00:0 15.00:3' ? 0 : 1);
END
perl -I usr/share/perl5 classes.pl
