#!/bin/sh
# dateutils 0.4.10 (Debian 12): the time between two days in months and days, as ddiff gives it for the
# format "%m %d", has 62 or 63 days beside the months where it begins on the 30th or 31st of a month and
# ends on the first days of March: whole months are counted once more as days. The help says that all
# specifiers of a format are taken together. In days alone it is right.
# Seen: from 31 January to 1 March 2025 "1 62" (29 days), from 31 December 2025 to 1 March 2026 "2 62"
# (60 days); from 2 September to 14 October 2025 "1 12" (42 days).
# The time between a strike and what was told of it is months longer than it was, and no error says so.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq dateutils=0.4.10-1 >/dev/null 2>&1
dpkg -x dateutils_*.deb .
span() { ./usr/bin/dateutils.ddiff "$1" "$2" -f "$3"; }
seen=
for format in '%m %d' '%d'; do
  seen="$seen$(span 2025-01-31 2025-03-01 "$format"), $(span 2025-12-31 2026-03-01 "$format"), $(span 2025-09-02 2025-10-14 "$format"); "
done
echo "$seen"
[ "$seen" = '1 62, 2 62, 1 12; 29, 60, 42; ' ]
