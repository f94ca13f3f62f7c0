#!/bin/sh
# lubridate 1.9.2 (R, Debian 12): mdy reads a date in a text with other words, as the help shows, and by it
# knows names of months. Where a number from 1 to 12 stands before the name of the month, it is the month, the
# name is passed over like any other word, and the day comes from what follows. No warning.
# Seen: "killed 11 on September 2, 2025" is 2 November 2025, "strike 3 of October 14, 2025" 14 March 2025;
# "a strike on September 2, 2025" is 2 September 2025.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v Rscript >/dev/null || apt-get install -y -qq --no-install-recommends r-base-core >/dev/null
apt-get download -qq r-cran-lubridate=1.9.2+dfsg-1 r-cran-timechange r-cran-generics r-cran-cpp11 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >toll.R <<'END'
suppressPackageStartupMessages(library(lubridate))
seen <- format(mdy(c("killed 11 on September 2, 2025", "strike 3 of October 14, 2025", "a strike on September 2, 2025")))
print(seen)
quit(status = !identical(seen, c("2025-11-02", "2025-03-14", "2025-09-02")))
END
R_LIBS="$folder/usr/lib/R/site-library" TZ=UTC Rscript --vanilla toll.R
