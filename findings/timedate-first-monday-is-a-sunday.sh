#!/bin/sh
# timeDate 4022.108 (R, Debian 12): timeNthNdayInMonth gives the first, second ... Monday of the month in which a
# date lies. It takes the weekday of the date it is given for that of the first of the month, so that only
# some dates of a month give the right day and the others a day that is no Monday at all. No warning. The help has dates
# in general and an example on a first of the month; timeLastNdayInMonth is right for each.
# Seen, for the first Monday: from 1 and 15 September 2025 it is 1 September, a Monday; from 2 and 30 September it
# is 7 September, a Sunday; the last Monday is 29 September from all four.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v Rscript >/dev/null || apt-get install -y -qq --no-install-recommends r-base-core >/dev/null
apt-get download -qq r-cran-timedate=4022.108-1 >/dev/null 2>&1
dpkg -x r-cran-timedate*.deb .
cat >monday.R <<'END'
suppressPackageStartupMessages(library(timeDate))
days <- c("2025-09-01", "2025-09-02", "2025-09-15", "2025-09-30")
first <- format(timeNthNdayInMonth(days, nday = 1, nth = 1))
last <- format(timeLastNdayInMonth(days, nday = 1))
print(first)
print(unique(last))
quit(status = !(identical(first, c("2025-09-01", "2025-09-07", "2025-09-01", "2025-09-07")) && identical(unique(last), "2025-09-29")))
END
R_LIBS="$folder/usr/lib/R/site-library" TZ=UTC Rscript --vanilla monday.R
