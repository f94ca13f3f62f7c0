// Package data holds the dataset itself. It only embeds the tables, so that the
// command can be used without a checkout; what the columns mean is written in
// README.md beside this file.
package data

import "embed"

// Files are the tables, one CSV file each, at the top of the file system.
//
//go:embed *.csv
var Files embed.FS
