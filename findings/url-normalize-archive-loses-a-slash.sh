#!/bin/sh
# url-normalize 1.4.3 (Python, Debian 12): two slashes in a path become one. RFC 3986 takes only dot
# segments out of a path (5.2.4, 6.2.2.3); an empty segment is one, and // elsewhere is another address.
# The README tells of dot segments, too, and not of slashes. In an address of a web archive, which holds
# that of the page, the page's own is none any more; in a query it stays as it is.
# Seen: https://archive.example/web/20250902/https://news.example/a ends in /https:/news.example/a;
# ?url=https://news.example/a stays.
# Copies of sources are not known for copies of their pages, and no page is found by what is left.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v /usr/bin/python3 >/dev/null || apt-get install -y -qq --no-install-recommends python3 >/dev/null
apt-get download -qq python3-url-normalize=1.4.3-2 python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >archive.py <<'END'
import sys
sys.path.insert(0, 'usr/lib/python3/dist-packages')
from url_normalize import url_normalize

page = 'https://news.example/a'
seen = [url_normalize('https://archive.example/web/20250902/' + page), url_normalize('https://archive.example/?url=' + page)]
print(seen)
sys.exit(seen != ['https://archive.example/web/20250902/https:/news.example/a', 'https://archive.example/?url=' + page])
END
/usr/bin/python3 -B archive.py
