package rules

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/validate"
)

// besideNames are columns of names beside which another kind of name stands in its own column.
var besideNames = []struct{ table, one, other string }{
	{"claims", "claimant", "office"},
	{"strikes", "announced_by", "location"},
	{"strikes", "announced_by", "claimed_group"},
	{"strikes", "claimed_group", "claimed_by"},
	{"strikes", "claimed_target", "claimed_group"},
}

var _ = add(&validate.Rule{
	Name:  "name-in-another-column",
	Title: "A name stands in the column beside its own.",
	Doc: "Claimant and office, announcer and place, announcer and group and so on hold different kinds of names. " +
		"A name that no other row has in the column is told if several other rows have it in the one beside it; two cells of a row are told as having changed places if each of them stands in the other's column elsewhere, one of them in several rows, and in its own nowhere. " +
		"A claimant in small letters, as a role is written, beside an office with a capital is told in any case.",
	Hint:     "let the cells change places, or write the name into the column where the other rows have it",
	Severity: validate.Warning,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"claims": {"claimant", "office"}, "strikes": {"announced_by", "location", "claimed_target", "claimed_group", "claimed_by"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		told := map[[2]int]bool{} // by table and row
		for _, b := range besideNames {
			t := d.Table(b.table)
			key := func(row int) [2]int { return [2]int{int(b.table[0]), row} }
			one, other := t.Words(b.one), t.Words(b.other)
			ones, others := timesOf(one), timesOf(other)
			for row := range t.Len {
				if told[key(row)] || one[row] == other[row] || !d.Valid(t, row, b.one, b.other) {
					continue
				}
				if b.one == "claimant" && isRole(d.Text(one[row])) && beginsWithCapital(d.Text(other[row])) {
					told[key(row)] = true
					f := d.At(t, row, b.one)
					f.Message = fmt.Sprintf("%s: found %q, which is written as an office, and %q in %s, want them the other way round", b.one, f.Value, d.Text(other[row]), b.other)
					report(f)
					continue
				}
				first, second := straysInto(one[row], ones, others), straysInto(other[row], others, ones)
				at, beside, name, times := b.one, b.other, one[row], first
				switch {
				case first > 0 && second > 0 && first+second > severalRows:
				case first >= severalRows:
				case second >= severalRows:
					at, beside, name, times = b.other, b.one, other[row], second
				default:
					continue
				}
				told[key(row)] = true
				f := d.At(t, row, at)
				f.Message = fmt.Sprintf("%s: found %q, which stands in %s in %d other rows and in %[1]s in none, want what belongs here", at, d.Text(name), beside, times)
				if first > 0 && second > 0 { // of two rows that say the reverse of each other either may be wrong
					f.Message = fmt.Sprintf("%s: found %q, and %q in %s, want them the other way round, as in other rows", at, d.Text(name), d.Text(other[row]), beside)
				}
				report(f)
			}
		}
	},
})

// isRole reports whether a text is written as a role and not as a name: "spokesperson of the
// ministry", but not "an official".
func isRole(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first) && !strings.HasPrefix(text, "a ") && !strings.HasPrefix(text, "an ") && !strings.HasPrefix(text, "the ")
}

func beginsWithCapital(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

// severalRows are so many that a column holds a name of its own kind in them.
const severalRows = 2

// timesOf is in how many rows each name stands, by its number with the sign turned: numbers
// of texts are negative and follow each other, see [validate.Table.Words].
func timesOf(names []int32) []int32 {
	last := int32(0)
	for _, name := range names {
		last = min(last, name)
	}
	times := make([]int32, -last+1)
	for _, name := range names {
		times[-name]++
	}
	return times
}

// fewest is how many findings of a kind are told in any table, and oneIn the share of the rows
// asked above which they are not: there the cells are not filled in as the rule takes them to be.
const fewest, oneIn = 3, 20

// tellFew reports findings, if they are few among the rows that were asked.
func tellFew(found []validate.Finding, asked int, report func(validate.Finding)) {
	if len(found) > max(fewest, asked/oneIn) {
		return
	}
	for _, f := range found {
		report(f)
	}
}

// timesAmong is timesOf, long enough to be asked of the names of another column, too.
func timesAmong(names, others []int32) []int32 {
	times, last := timesOf(names), int32(0)
	for _, name := range others {
		last = min(last, name)
	}
	return append(times, make([]int32, max(0, int(-last)+1-len(times)))...)
}

// straysInto is in how many rows a name stands in the column beside its own; 0 where it stands
// in its own in another row, too.
func straysInto(name int32, own, beside []int32) int {
	if name == 0 || own[-name] != 1 || int(-name) >= len(beside) {
		return 0
	}
	return int(beside[-name])
}
