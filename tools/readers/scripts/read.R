# Reads strikes and accounts with one package and its default options, and writes the
# rows as the package gives them: Rscript read.R PACKAGE FORM FOLDER OUTPUT
args <- commandArgs(TRUE)
package <- args[1]; form <- args[2]; folder <- args[3]; output <- args[4]
rows <- function(table) {
  file <- file.path(folder, paste0(table, ".", form))
  switch(package,
    "r-base-core" = read.csv(file),
    "r-cran-readr" = suppressMessages(readr::read_csv(file, progress = FALSE)),
    "r-cran-data.table" = data.table::fread(file),
    "r-cran-readxl" = readxl::read_excel(file.path(folder, "strike-tally.xlsx"), sheet = table),
    "r-cran-jsonlite" = if (form == "json") jsonlite::fromJSON(file) else jsonlite::stream_in(file(file), verbose = FALSE),
    "r-cran-sf" = sf::st_drop_geometry(sf::st_read(file, quiet = TRUE))
  )
}
for (table in if (form == "geojson") "strikes" else c("strikes", "accounts")) {
  frame <- as.data.frame(rows(table))
  # A list within a cell: its members, or none where it is NULL.
  for (column in names(frame)) if (is.list(frame[[column]]))
    frame[[column]] <- vapply(frame[[column]], function(cell) if (is.null(cell)) NA_character_ else paste(cell, collapse = ";"), "")
  write.csv(frame, file.path(output, paste0(table, ".csv")), row.names = FALSE, na = "")
}
