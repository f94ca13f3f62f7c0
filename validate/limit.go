package validate

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// MaxFindings is how many findings of one rule are kept of one file. The others are
// counted, and one finding tells how many they are. Only of files in a stream that are
// larger than [schema.HeldBytes] all are told.
const MaxFindings = csvtable.MaxFaults

// mostFindings is MaxFindings; tests put less in its place.
var mostFindings = MaxFindings

// A limit counts findings, so that no file fills the memory with them; nil: there is
// none.
type limit map[limited]int

type limited struct{ file, rule string }

// takes reports whether a further finding is to be kept.
func (l limit) takes(f *Finding) bool {
	if l == nil || f.StandsFor > 0 {
		return true
	}
	of := limited{f.Place.File, f.Rule}
	l[of]++
	return l[of] <= mostFindings
}

// beyond are the faults that tell how many were not.
func (l limit) beyond() []schema.Fault {
	var faults []schema.Fault
	for of, n := range l {
		if n > mostFindings {
			faults = append(faults, schema.Fault{Kind: csvtable.TooMany, Place: schema.Place{File: of.file}, Value: of.rule, Count: n - mostFindings})
		}
	}
	slices.SortFunc(faults, func(a, b schema.Fault) int {
		return cmp.Or(cmp.Compare(a.Place.File, b.Place.File), cmp.Compare(a.Value, b.Value))
	})
	return faults
}
