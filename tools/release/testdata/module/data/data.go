// Package data is embedded, as in the repository.
package data

import _ "embed"

//go:embed table.csv
var Table string
