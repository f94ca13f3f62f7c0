#!/bin/sh
# openxlsx 4.2.5.2 (R, Debian 12): a column of moments, in which one falls on midnight, as what is known
# by its day alone does, is one of dates for read.xlsx with detectDates = TRUE; the moments with an hour
# are then cut as if they were texts: the first four digits of the spreadsheet's number of days are the
# year. The workbook is its own. The help has dates recognised and converted; issues tell that times are
# not converted, or that the reader stops with an error, which other hours lead to.
# Seen, for 2 September 2025, 23:30, and 14 October 2025, 0:00: 4590-04-01 and 2025-10-14, both of class
# Date; without detectDates 45902.98 and 45944.
# A strike lies 2565 years ahead, and every sum up to a day leaves it out.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v Rscript >/dev/null || apt-get install -y -qq --no-install-recommends r-base-core >/dev/null
apt-get download -qq r-cran-openxlsx=4.2.5.2-1 r-cran-rcpp r-cran-stringi r-cran-zip r-cran-rlang libicu72 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >moments.R <<'END'
library(openxlsx)
moments <- as.POSIXct(c("2025-09-02 23:30", "2025-10-14 00:00"), tz = "UTC")
write.xlsx(data.frame(moment = moments, killed = c(11, 3)), "strikes.xlsx")
seen <- read.xlsx("strikes.xlsx", detectDates = TRUE)$moment
numbers <- read.xlsx("strikes.xlsx")$moment
print(seen)
print(numbers)
quit(status = !(inherits(seen, "Date") && identical(format(seen), c("4590-04-01", "2025-10-14")) &&
  all(floor(numbers) == c(45902, 45944))))
END
R_LIBS="$folder/usr/lib/R/site-library" LD_LIBRARY_PATH=$(echo "$folder"/usr/lib/*-linux-gnu) Rscript --vanilla moments.R
