// Package data holds the dataset itself. It only embeds the tables and what stands
// beside them, so that the command can be used without a checkout; what the columns
// mean is written in README.md beside this file.
package data

import "embed"

// Files are the tables, one CSV file each, their codebook README.md, their
// descriptor datapackage.json, their LICENSE and CITATION.cff, at the top of the file
// system.
//
//go:embed *.csv LICENSE README.md CITATION.cff datapackage.json
var Files embed.FS
