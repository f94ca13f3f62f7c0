#!/bin/sh
# bibtexparser 1.1.0 (Python, Debian 12): page_double_hyphen, of its ready-made changes to entries, is to write ranges
# of pages with two hyphens. It takes every hyphen for one between pages and keeps what stands before the first and
# after the last: the page of a newspaper with its section, A-1, becomes a range from A to 1, and a
# range of such pages loses the first page and the section, also where it has its two hyphens already. The
# documentation says no more than "Separate pages by a double hyphen".
# Seen: "1-3" is "1--3", "A-1" is "A--1", "A-1--A-4" is "A--4".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v /usr/bin/python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
apt-get download -qq python3-bibtexparser=1.1.0+ds-5 python3-pyparsing python3-future >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >pages.py <<'END'
import sys
from bibtexparser.customization import page_double_hyphen
seen = [page_double_hyphen({"pages": pages})["pages"] for pages in ("1-3", "A-1", "A-1--A-4")]
print(seen)
sys.exit(seen != ["1--3", "A--1", "A--4"])
END
PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 pages.py
