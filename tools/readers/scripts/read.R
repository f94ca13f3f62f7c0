# Reads strikes and accounts with read.csv, and writes the rows as R has them:
# Rscript read.R PACKAGE FORM FOLDER OUTPUT
args <- commandArgs(TRUE)
for (table in c("strikes", "accounts")) {
  rows <- read.csv(paste0(args[3], "/", table, ".", args[2]))
  write.csv(rows, paste0(args[4], "/", table, ".csv"), row.names = FALSE, na = "")
}
