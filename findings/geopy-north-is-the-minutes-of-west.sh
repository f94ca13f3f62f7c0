#!/bin/sh
# geopy 2.3.0 (Python, Debian 12): Point reads a place out of a text, and what stands before the part that it
# understands is passed over without a word. Of degrees and minutes with blanks between them the latitude is
# so lost: the degrees and minutes of the longitude are the two coordinates, and the letter N counts for the
# first of them. Decimal commas come out the same way. With signs for the minutes it is right, and other forms
# that are not known raise an error.
# Seen: "11 30 N 70 15 W" is 70, -15, in the sea off Iceland, "11 30 0 N 70 15 0 W" 15, 0, in Mali, and
# "11,5 -70,25" -70, 25; "11 30m N 70 15m W" is 11.5, -70.25; "11:30N 70:15W" an error.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v /usr/bin/python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
apt-get download -qq python3-geopy=2.3.0-1 python3-geographiclib >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >place.py <<'END'
import sys
sys.path.insert(0, 'usr/lib/python3/dist-packages')
from geopy import Point

def place(text):
    try:
        return tuple(Point(text))[:2]
    except ValueError:
        return 'error'

seen = [place(text) for text in ('11 30 N 70 15 W', '11 30 0 N 70 15 0 W', '11,5 -70,25', '11 30m N 70 15m W', '11:30N 70:15W')]
print(seen)
sys.exit(seen != [(70.0, -15.0), (15.0, 0.0), (-70.0, 25.0), (11.5, -70.25), 'error'])
END
/usr/bin/python3 -B place.py
