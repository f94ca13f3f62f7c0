#!/bin/sh
# htmlTable 2.4.1 (R, Debian 12), which makes tables for pages: txtRound, given texts or a matrix of
# texts, takes the first number out of whatever stands in a cell, rounds it and drops all the rest: a
# day is its year, a range its lower end, and an identifier with a hyphen a negative number. A text
# without a digit stays. The help speaks of numerical values, and shows a matrix of numbers only; of a
# data frame the same function leaves such columns alone.
# Seen, with one digit: 2025-09-02 is "2025.0", 11-13 "11.0", S-02 "-2.0", 10.94 "10.9", none "none";
# in a data frame 2025-09-02 stays.
# A table of strikes made a matrix, as many tables of R are before they are shown, is printed with a
# year for a day and with no upper end, and looks whole.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v Rscript >/dev/null || apt-get install -y -qq --no-install-recommends r-base-core >/dev/null
packages=
for name in htmltable=2.4.1-1 stringr stringi glue lifecycle magrittr rlang vctrs cli knitr evaluate highr xfun yaml \
  checkmate backports htmlwidgets htmltools base64enc digest fastmap jsonlite rmarkdown bslib sass cachem memoise mime \
  jquerylib fs r6 rappdirs tinytex fontawesome rstudioapi; do
  packages="$packages r-cran-$name"
done
apt-get download -qq $packages >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" .; done
cat >round.R <<'END'
library(htmlTable)
cells <- c("2025-09-02", "11-13", "S-02", "10.94", "none")
seen <- c(txtRound(matrix(cells, 1), digits = 1), as.character(txtRound(data.frame(cells), digits = 1)[1, 1]))
print(seen)
quit(status = !identical(unname(seen), c("2025.0", "11.0", "-2.0", "10.9", "none", "2025-09-02")))
END
R_LIBS="$folder/usr/lib/R/site-library" Rscript --vanilla round.R
