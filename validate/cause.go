package validate

import (
	"strings"
	"unicode"

	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate/written"
)

// cause is what findings have in common that one thing has brought about, such as a
// program that has written all numbers of a file with decimals.
type cause struct {
	rule, file    string
	severity      Severity
	message, hint string // without what differs from cell to cell
}

// Causes that are told by several rules, in the place of the rule.
const (
	signsForNothing = "signs for nothing" // such as NA in every empty cell
	blanksAtCommas  = "blanks at commas"  // in the header, too
	quotedCells     = "quoted cells"      // in single quotation marks
	plusBefore      = "plus before"       // as before the lines of a patch
	capitals        = "words in capitals" // or with one
	misspeltColumn  = string(csvtable.MisspeltColumn)
	rowOrder        = "row-order"
	shortRow        = string(csvtable.ShortRow)
	longRow         = string(csvtable.LongRow)
	strayWhiteSpace = "stray-white-space"
	textInCapitals  = "text-in-capitals" // is weighed, and yet of one cause where it is told many times
)

// hintOf are what to do about these causes, where the hint of the first finding speaks of its
// own rule alone.
var hintOf = map[string]string{
	signsForNothing: "leave these cells empty: in this dataset an empty cell says that nothing is known",
	blanksAtCommas:  "take away the blanks before and behind the commas, in the header, too; tally fmt does it",
	plusBefore:      "take away the + before these cells: lines that are copied out of a patch have it",
	quotedCells:     "take away the single quotation marks around these cells",
	rowOrder:        "move these rows to their place; where all were sorted otherwise tally fmt sorts them back",
	shortRow:        "in each of these rows commas are lacking; where a program left out those behind the last cell that is filled, tally fmt puts them back",
	capitals:        "write these words in small letters",
}

// shared is the cause of a finding that findings of other rules, or of other words, have in
// common with it; empty if there is none.
func shared(f *Finding) string {
	within := strings.Trim(f.Value, " \t")
	switch {
	case within != "" && within != f.Value && f.Rule != misspeltColumn,
		f.Rule == misspeltColumn && strings.HasPrefix(f.Value, " ") && strings.Contains(f.Message, " columns in another spelling"):
		return blanksAtCommas
	case len(within) > 1 && within[0] == '\'' && within[len(within)-1] == '\'':
		return quotedCells
	case len(within) > 1 && within[0] == '+':
		return plusBefore
	case f.Value != strings.ToLower(f.Value) && strings.HasPrefix(f.Hint, guess+strings.ToLower(f.Value)+"?"):
		return capitals
	case f.Value != "" && written.IsUnknown(f.Value) && strings.ContainsFunc(f.Value, unicode.IsLetter):
		return signsForNothing
	}
	return ""
}

// invalidDate is the rule of days that are none.
const invalidDate = "invalid-date"

// causeOf is the cause of a finding.
func causeOf(f *Finding) cause {
	if of := shared(f); of != "" {
		return cause{of, f.Place.File, f.Severity, "", ""}
	}
	var hint string
	if f.Rule == invalidDate {
		// A column of 9/2/2025 and 9/15/2025 is one, although the second one leaves no doubt, and so
		// is one with 9/2025 among them.
		hint = strings.ReplaceAll(withoutNumbers(f.Value, false), "/0/", "/")
	} else {
		hint = withoutCell(f.Hint)
	}
	if f.Rule == string(csvtable.InvalidUTF8) {
		return cause{f.Rule, f.Place.File, f.Severity, "", hint} // whatever the byte is
	}
	if f.Rule == shortRow || f.Rule == rowOrder {
		return cause{f.Rule, f.Place.File, f.Severity, "", ""} // however many cells are lacking, wherever rows belong
	}
	message, _, _ := strings.Cut(strings.TrimPrefix(f.Message, f.Field+": "), sameIn)
	return cause{f.Rule, f.Place.File, f.Severity, withoutCell(message), hint}
}
