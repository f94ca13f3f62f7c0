#!/bin/sh
# DBD::CSV 0.60 with SQL::Statement 1.414 (Perl, Debian 12): in the patterns of LIKE an underscore is an
# underscore, and a dot stands for any letter or digit, the reverse of SQL, where "_" is the wildcard for
# one character and "." a dot. The documentation of LIKE shows "%" alone and tells of no difference; for
# regular expressions there is RLIKE.
# Seen: LIKE '1.%' finds the latitudes 10.9 and 13.5 with 1.5, LIKE '1_.%' finds none; SQLite 3.40.1 finds
# 1.5, and 10.9 and 13.5.
# A search for strikes near the equator also gives those in the Caribbean.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq libdbd-csv-perl=0.6000-1+deb12u1 libsql-statement-perl=1.414-1 libtext-csv-xs-perl libdbi-perl \
  libparams-util-perl libmodule-runtime-perl libclone-perl sqlite3 libsqlite3-0 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
printf 'id,latitude\nS001,10.9\nS002,1.5\nS003,13.5\n' >strikes.csv
cat >like.pl <<'END'
use strict;
use warnings;
use lib 'usr/share/perl5', glob('usr/lib/*/perl5/5.*');
use DBI;
my $strikes = DBI->connect('dbi:CSV:', undef, undef, { f_dir => '.', f_ext => '.csv/r', RaiseError => 1 });
for my $pattern ('1.%', '1_.%') {
    print join(',', @{ $strikes->selectcol_arrayref("SELECT id FROM strikes WHERE latitude LIKE '$pattern'") }), "\n";
}
END
one=$(perl like.pl)
two=$(LD_LIBRARY_PATH=$(dirname "$(find . -name 'libsqlite3.so.0')") ./usr/bin/sqlite3 :memory: '.mode csv' '.import strikes.csv strikes' \
  "SELECT group_concat(id) FROM strikes WHERE latitude LIKE '1.%'" "SELECT group_concat(id) FROM strikes WHERE latitude LIKE '1_.%'" | tr -d '"\r')
printf '%s\n' "$one" "$two"
[ "$one" = "$(printf 'S001,S002,S003\n')" ]
[ "$two" = "$(printf 'S002\nS001,S003')" ]
