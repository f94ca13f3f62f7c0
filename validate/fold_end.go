package validate

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// brokenEnds lets the finding of a last line without a line end tell of a blank at the end of its last cell, too:
// together they say that the file breaks off between two words.
func brokenEnds(findings []Finding) []Finding {
	for i := range findings {
		end := &findings[i]
		if end.Rule != string(csvtable.NoFinalLineEnd) || !end.Open() {
			continue
		}
		at := slices.IndexFunc(findings, func(f Finding) bool {
			return f.Rule == strayWhiteSpace && f.Open() && f.Place.File == end.Place.File && strings.HasSuffix(f.Value, " ") &&
				f.Place.Line <= end.Place.Line && f.Place.Line+strings.Count(f.Value, "\n") == end.Place.Line && !isBehind(findings, f)
		})
		if at < 0 {
			continue
		}
		told := slices.Clone(findings)
		told[i].Message = "found the end of the file behind a blank, without a line end, want the rest of the row"
		told[i].Hint = "the file breaks off in this row: take it again from where it came; else write the row to its end"
		told[i].Severity, told[i].Row, told[i].Field = Error, findings[at].Row, findings[at].Field
		return slices.Delete(told, at, at+1)
	}
	return findings
}

// isBehind reports whether a stray blank in a cell behind this one of the row is told.
func isBehind(findings []Finding, f Finding) bool {
	return slices.ContainsFunc(findings, func(other Finding) bool {
		return other.Rule == f.Rule && other.Place.File == f.Place.File && other.Place.Line == f.Place.Line && other.Place.Column > f.Place.Column
	})
}
