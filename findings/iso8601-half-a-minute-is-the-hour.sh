#!/bin/sh
# iso8601 1.0.2 (Python, Debian 12): ISO 8601 lets the lowest part that is given have decimals: 23:30,5 is
# half past eleven and half a minute. The parser takes the minutes for seconds then, with the decimals, and
# the minutes are 0: the time is up to an hour too early. Without the colon it does the same. The README
# lists the forms that are read, of which this is none, and the known differences from the standard, which
# do not tell of it; other forms that are not read raise an error.
# Seen: 2025-09-02T23:30,5Z is 23:00:30.5; isodate 0.6.1 has 23:30:30. 2025-245 raises ParseError.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v /usr/bin/python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
apt-get download -qq python3-iso8601=1.0.2-1 python3-isodate=0.6.1-1 python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >half.py <<'END'
import sys
sys.path.insert(0, 'usr/lib/python3/dist-packages')
import iso8601
import isodate

moment = '2025-09-02T23:30,5Z'
try:
    ordinal = str(iso8601.parse_date('2025-245'))
except iso8601.ParseError:
    ordinal = 'ParseError'
seen = [str(iso8601.parse_date(moment).time()), str(isodate.parse_datetime(moment).time()), ordinal]
print(seen)
sys.exit(seen != ['23:00:30.500000', '23:30:30', 'ParseError'])
END
/usr/bin/python3 -B half.py
