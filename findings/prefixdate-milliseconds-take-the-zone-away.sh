#!/bin/sh
# prefixdate 0.4.1 (Python, Debian 12), which data on persons and companies use for dates of any precision: a
# time with an offset is turned into UTC, but not if its seconds have one, two or three decimals, or none are
# given; then the offset is passed over without a word. Both are of RFC 3339 and ISO 8601. The README says
# that ranges and weeks are not read, and nothing of offsets.
# Seen: 23:30 on 2 September, five hours behind UTC, is 2025-09-03 with seconds as 00 or 00.000000, and
# 2025-09-02 with 00.000 or without seconds.
# Two copies of one post lie on two days, by the program that wrote its time.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-prefixdate=0.4.1-2 >/dev/null 2>&1
dpkg -x python3-prefixdate_*.deb .
cat >times.py <<'END'
import sys
sys.path.insert(0, 'usr/lib/python3/dist-packages')
from prefixdate import Precision, normalize_date
seen = [normalize_date(f'2025-09-02T23:30{seconds}-05:00', precision=Precision.DAY) for seconds in (':00', ':00.000000', ':00.000', '')]
print(seen)
sys.exit(seen != ['2025-09-03', '2025-09-03', '2025-09-02', '2025-09-02'])
END
/usr/bin/python3 times.py
