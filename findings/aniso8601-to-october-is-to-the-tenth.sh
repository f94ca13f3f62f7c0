#!/bin/sh
# aniso8601 9.0.1 (Python, Debian 12): parse_interval reads spans of days, and of the end only what differs need be
# written, as ISO 8601 has it and the README shows with days and hours. The span of two months, 2025-09/10, ends on
# the tenth of September, the first of the two; with the end written out, 2025-09/2025-10, the year is set before
# it once more and the span is refused. Two weeks, 2025-W36/37, end on 1 January of that year, before they begin.
# Seen: 2025-09/10 from 2025-09-01 to 2025-09-10, 2025-09/2025-10 refused as "2025-2025-10", 2025-W36/37 from
# 2025-09-01 to 2025-01-01; 2025-09-02/05 and 2025-09-02/10-03 are right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v /usr/bin/python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
apt-get download -qq python3-aniso8601=9.0.1-2 >/dev/null 2>&1
dpkg -x python3-aniso8601*.deb .
cat >months.py <<'END'
import sys
from aniso8601 import parse_interval
from aniso8601.exceptions import ISOFormatError

def read(text):
    try:
        return " ".join(str(day) for day in parse_interval(text))
    except ISOFormatError as error:
        return str(error).split('"')[1] + " refused"

seen = [read(text) for text in ("2025-09/10", "2025-09/2025-10", "2025-W36/37", "2025-09-02/05", "2025-09-02/10-03")]
print(seen)
sys.exit(seen != ["2025-09-01 2025-09-10", "2025-2025-10 refused", "2025-09-01 2025-01-01", "2025-09-02 2025-09-05", "2025-09-02 2025-10-03"])
END
PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 months.py
