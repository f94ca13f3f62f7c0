#!/bin/sh
# Date::Extract 0.07 (Perl, Debian 12), which finds a day in any text: of a day with its weekday before it, as
# news agencies write it, the weekday is taken for a day by itself, one round the day of reading, and as the
# first that stands in the text it is the answer. So is a word like the short form of a weekday. The
# documentation has Monday and Mon among the forms, and the day with its year, but not that the one hides the
# other, and promises few finds that are none.
# Seen: "Tuesday, September 2, 2025" is a Tuesday round the day of reading, and both days where all are asked
# for; "the Sun set on September 2, 2025" a Sunday; "September 2, 2025" is 2025-09-02.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 libdate-extract-perl=0.07-1 >/dev/null 2>&1
cat >weekday.pl <<'END'
use strict;
use warnings;
use Date::Extract;
my $finder = Date::Extract->new(time_zone => 'UTC');
my @first = map { $finder->extract($_) } 'Tuesday, September 2, 2025', 'the Sun set on September 2, 2025', 'September 2, 2025';
my $all = join ' ', map { $_->ymd } Date::Extract->new(time_zone => 'UTC', returns => 'all')->extract('Tuesday, September 2, 2025');
my $seen = join ' ', map { $_->day_name } @first;
print join(' ', map { $_->ymd } @first), " | $all\n";
my $others = grep { $_->ymd ne '2025-09-02' } @first[0, 1];
exit($seen eq 'Tuesday Sunday Tuesday' && $others == 2 && $first[2]->ymd eq '2025-09-02' && $all =~ / 2025-09-02$/ ? 0 : 1);
END
perl weekday.pl
