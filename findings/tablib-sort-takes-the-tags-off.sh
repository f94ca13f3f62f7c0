#!/bin/sh
# tablib 3.4.0 (Python, Debian 12): rows may carry tags, by which filter takes some of them out of a
# table; sort gives a new table with the same rows and no tags. So a filter after a sort finds nothing,
# and a filter before it all. The help of sort tells of a new table whose columns are sorted, that of
# filter of the rows that do not have the tag, and neither of this; an issue has the title that was lost.
# Seen, for S2 and S1, of which S1 has the tag "sea": filter gives S1, sort S1 and S2, sort and then
# filter no row, filter and then sort S1.
# Strikes at sea, taken out of a table in order of their days, are none, and their sum is 0.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v /usr/bin/python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
apt-get download -qq python3-tablib=3.4.0-1 >/dev/null 2>&1
dpkg -x python3-tablib_*.deb .
cat >tags.py <<'END'
import sys
sys.path.insert(0, 'usr/lib/python3/dist-packages')
import tablib

table = tablib.Dataset(headers=['id', 'killed'])
table.append(['S2', 3], tags=['land'])
table.append(['S1', 11], tags=['sea'])
ids = lambda rows: ' '.join(row[0] for row in rows)
seen = [ids(table.filter(['sea'])), ids(table.sort('id')), ids(table.sort('id').filter(['sea'])),
        ids(table.filter(['sea']).sort('id'))]
print(seen)
sys.exit(seen != ['S1', 'S1 S2', '', 'S1'])
END
/usr/bin/python3 -B tags.py
