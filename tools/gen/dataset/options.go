package dataset

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Options say what is to be made.
type Options struct {
	Rows      int     // strikes
	Accounts  int     // of each strike; 0: only strikes and theaters are written, and no other table
	Tallies   int     // figures that sources state, true to the rows
	Sources   int     // documents that accounts cite, from Accounts to Accounts x Rows; 0: one a strike, or one an account if they are more
	Seed      uint64  // of all that is left to chance
	Bad       float64 // share of the rows of every table that have a fault, 0 to 1
	Faults    []string
	Quoting   string  // minimal or all; empty: minimal
	LineEnd   string  // lf or crlf; empty: lf
	Multiline float64 // share of the notes that have line breaks in them, 0 to 1
	Width     float64 // share of the optional cells of text that are filled, 0 to 1
	Prose     int     // sentences more at the end of each note: a table becomes large with few rows
}

// Words of the options Quoting and LineEnd.
const (
	Minimal = "minimal"
	All     = "all"
	LF      = "lf"
	CRLF    = "crlf"
)

// maxSeries is how many figures can be told apart on one day and by one source.
const maxSeries = 64

// complete fills in what is left open, and says all that is wrong.
func (o Options) complete() (Options, error) {
	o.Quoting, o.LineEnd = cmp.Or(o.Quoting, Minimal), cmp.Or(o.LineEnd, LF)
	if o.Sources == 0 && o.Accounts > 0 {
		o.Sources = max(o.Accounts, o.Rows)
	}
	var errs []error
	wrong := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	between := func(name string, n, low, high int) {
		if n < low || n > high {
			wrong("%s: found %d, want %d to %d", name, n, low, high)
		}
	}
	share := func(name string, f float64) {
		if math.IsNaN(f) || f < 0 || f > 1 {
			wrong("%s: found %g, want 0 to 1", name, f)
		}
	}
	between("rows", o.Rows, 1, maxRows)
	between("accounts", o.Accounts, 0, 1000)
	if o.Rows > 0 && o.Rows <= maxRows && o.Accounts > 0 {
		between("sources", o.Sources, o.Accounts, min(o.Accounts*o.Rows, maxRows))
		between("rows times accounts", o.Rows*o.Accounts, 1, 999_999_999)
	}
	if o.Accounts == 0 && (o.Tallies != 0 || o.Sources != 0) {
		wrong("found tallies or sources without accounts, want accounts 1 or more")
		o.Tallies = 0
	}
	between("tallies", o.Tallies, 0, maxSeries*o.Accounts*max(marginBehind/2, min(o.Rows, longest)/4))
	between("prose", o.Prose, 0, 100)
	share("bad", o.Bad)
	share("multiline", o.Multiline)
	share("width", o.Width)
	if o.Quoting != Minimal && o.Quoting != All {
		wrong("quoting: found %q, want %s or %s", o.Quoting, Minimal, All)
	}
	if o.LineEnd != LF && o.LineEnd != CRLF {
		wrong("line-end: found %q, want %s or %s", o.LineEnd, LF, CRLF)
	}
	for _, name := range o.Faults {
		if !slices.ContainsFunc(kinds, func(k *kind) bool { return k.rule == name }) {
			wrong("faults: found %q, want some of %s", name, strings.Join(Faults(), ", "))
		}
	}
	return o, errors.Join(errs...)
}

// maxRows is the most strikes: a figure counts no more of them.
const maxRows = schema.MaxCount
