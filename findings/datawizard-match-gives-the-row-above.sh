#!/bin/sh
# datawizard 0.6.5 (R, Debian 12): data_match gives the rows of a table in which a column has a given value. Rows
# with a missing value are left out first, counted without them, and then taken from the whole table by
# these numbers: below a number that is not known every answer is the row above the one asked for. No warning.
# The help says of drop_na, which is the default, that missing values are removed, and that without it row numbers
# meet those of the table, where they are asked for; not that other rows are given. data_filter is right.
# Seen, for a to d with 11, NA, 3 and 0 killed: asked for 3 it gives b, not known; asked for 0 it gives c with 3;
# with drop_na = FALSE c and d.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v Rscript >/dev/null || apt-get install -y -qq --no-install-recommends r-base-core >/dev/null
apt-get download -qq r-cran-datawizard=0.6.5+dfsg-1 r-cran-insight=0.19.0+dfsg-1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >match.R <<'END'
suppressPackageStartupMessages(library(datawizard))
strikes <- data.frame(id = c("a", "b", "c", "d"), killed = c(11, NA, 3, 0))
ask <- function(killed, ...) data_match(strikes, data.frame(killed = killed), ...)$id
seen <- c(ask(3), ask(0), ask(3, drop_na = FALSE), ask(0, drop_na = FALSE), data_filter(strikes, killed == 3)$id)
print(seen)
quit(status = !identical(seen, c("b", "c", "c", "d", "c")))
END
R_LIBS="$folder/usr/lib/R/site-library" Rscript --vanilla match.R
