package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "foreign-header",
	Title: "A file has the header of another table.",
	Doc: "The header is that of another table of the dataset, or most of its names and most of the table's columns are not the same. Told once for the whole header, and once for two files that have changed places; no row is read. " +
		"A first line with numbers, days or ids in it is taken for a row, see missing-header.",
	Hint:     "put the table's own header on top of its own columns",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		name := strings.TrimSuffix(f.Place.File, ".csv")
		if f.Other != "" {
			return fmt.Sprintf("found the header of %s, want that of %s", f.Other, f.Place.File), "give the file its own name, " + f.Other + ", or put the right table in its place"
		}
		known := "with no column"
		if f.Want != "" {
			known = "with no more columns than " + strings.ReplaceAll(f.Want, ",", ", ")
		}
		message = fmt.Sprintf("found a header of %d names %s of %s: %s", f.Count, known, name, f.Value)
		return message, "tally import takes a table with other columns in, with --as " + name + "; or name the columns as the table does: " + strings.Join(schema.TableNamed(name).Header(), ", ")
	},
})
