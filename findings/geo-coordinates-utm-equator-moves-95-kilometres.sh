#!/bin/sh
# Geo::Coordinates::UTM 0.11 (Perl, Debian 12): the military grid (MGRS) writes metres east and north in the same
# number of digits. Less than 10 km north of the equator the metres north have fewer and are written without
# zeros before them. Of an even number of digits in all the module's own reader takes half for each, and
# the place lies elsewhere; an odd number it calls invalid. The documentation has full digits alone.
# Seen: 0.01 N 85 W is 16NGF225955, which it reads as 0.86 N, 95 km further north; 0.001 N 85 W is 16NGF2259510,
# which it refuses; 12.5 N 70.25 W is 19PCP6417282164 and reads as it was.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libgeo-coordinates-utm-perl=0.11-4 >/dev/null 2>&1
dpkg -x libgeo-coordinates-utm-perl*.deb .
cat >equator.pl <<'END'
use strict;
use warnings;
use Geo::Coordinates::UTM qw(latlon_to_mgrs mgrs_to_latlon);
my $seen = join ' | ', map {
  my $grid = latlon_to_mgrs('WGS-84', $_->[0], $_->[1]);
  my ($latitude) = eval { mgrs_to_latlon('WGS-84', $grid) };
  "$grid " . (defined $latitude ? sprintf '%.2f', $latitude : 'refused');
} [0.01, -85], [0.001, -85], [12.5, -70.25];
print "$seen\n";
exit($seen eq '16NGF225955 0.86 | 16NGF2259510 refused | 19PCP6417282164 12.50' ? 0 : 1);
END
perl -I usr/share/perl5 equator.pl
