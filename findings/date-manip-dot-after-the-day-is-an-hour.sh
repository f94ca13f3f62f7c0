#!/bin/sh
# Date::Manip 6.91 (Perl, Debian 12), in English: a day with a dot, as much of the European press writes it in
# English, too, is an hour, and the year is cut in two, a day of the month and a year of two digits. No error.
# In German, where the dot is the rule, and without the blank behind it, the day is read. The documentation
# has no date with a dot behind the day, and tells that the month with its year is read as a day (mmmYYYY).
# Seen: "2. September 2025" is 20 September 2025, 02:00, "11. September 2025" the 20th, 11:00; "25. September
# 2025" is refused; "2 September 2025" and "2.September 2025" are 2 September, and so is the first in German.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libdate-manip-perl=6.91-1 >/dev/null 2>&1
dpkg -x libdate-manip-perl_*.deb .
cat >dot.pl <<'END'
use strict;
use warnings;
use Date::Manip::Date;
sub day_of {
    my ($text, @options) = @_;
    my $date = Date::Manip::Date->new;
    $date->config('forcedate', '2025-10-17-12:00:00,UTC', @options);
    return $date->parse($text) ? 'refused' : $date->printf('%Y-%m-%d %H:%M');
}
my $seen = join ', ', (map { day_of($_) } '2. September 2025', '11. September 2025', '25. September 2025',
    '2 September 2025', '2.September 2025'), day_of('2. September 2025', 'Language', 'German', 'DateFormat', 'non-US');
print "$seen\n";
exit($seen eq '2025-09-20 02:00, 2025-09-20 11:00, refused, 2025-09-02 00:00, 2025-09-02 00:00, 2025-09-02 00:00' ? 0 : 1);
END
perl -I usr/share/perl5 dot.pl
