#!/bin/sh
# poorman 0.2.6 (R, Debian 12), the verbs of dplyr without its dependencies: group_by has .drop = FALSE, by which
# classes of a factor without rows are to stay. The groups then are there, with no rows, and n_groups counts them,
# but summarise, tally and count leave the empty ones out, as without it. The help has .drop as in dplyr,
# where such a class has its 0.
# Seen, for the zones C, P and X with no strike in X: 3 groups, and 2 rows from each of the three verbs.
# A sea without strikes is not in the table.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v Rscript >/dev/null || apt-get install -y -qq --no-install-recommends r-base-core >/dev/null
apt-get download -qq r-cran-poorman=0.2.6+dfsg-1 >/dev/null 2>&1
dpkg -x r-cran-poorman*.deb .
cat >zones.R <<'END'
suppressPackageStartupMessages(library(poorman))
strikes <- data.frame(id = c("a", "b", "c"), zone = factor(c("P", "C", "P"), levels = c("C", "P", "X")))
zones <- strikes %>% group_by(zone, .drop = FALSE)
seen <- c(n_groups(zones), nrow(zones %>% summarise(n = n())), nrow(zones %>% tally()), nrow(strikes %>% count(zone, .drop = FALSE)))
print(seen)
quit(status = !all(seen == c(3, 2, 2, 2)))
END
R_LIBS="$folder/usr/lib/R/site-library" Rscript --vanilla zones.R
