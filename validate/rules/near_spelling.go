package rules

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/agext/levenshtein"
	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "near-spelling",
	Title: "A name is nearly one that many rows bear.",
	Doc: "Publishers, origins and series are told apart by their spelling, and independence is counted by it. A name of one or two rows is told if it is the same as one of at least three rows, and of three times as many as its own, " +
		"but for case, accents, signs, doubled letters and a leading article, or, from eight letters on, one slip away from it; from six letters on it may lack its last letter, and two neighbouring letters that have changed places are one from five letters on. " +
		"So are claimants, for which who says what was hit counts, too, who reports what they said, which long names that publishers.csv lists are held against, too, and who announced a strike, says what was hit or is said to have been its target. " +
		"A name written with the last one first, or with President or another title before it, is that name, and a series of three capitals is a listed one in which two have changed places. " +
		"A name with a year behind it, or with via, from, by or the like before it, is that name; so is one of six letters and more that lacks or doubles one of a name of ten rows and more. " +
		"Of a name that differs in case and accents alone two rows in the other spelling are enough, for one in this. " +
		"A host in small letters that is such a name, as example.com, is told, too. A name that publishers.csv lists is meant as it stands, and one that is nearly so is told however rare both are.",
	Hint:     "write the name as the other rows do; where it is another one, a waiver says so",
	Severity: validate.Warning,
	Phase:    validate.PhaseOrder,
	Columns: validate.Columns{
		"sources": {"publisher", "origin"}, "tallies": {"series"}, "publishers": {"publisher", "series"}, "claims": {"claimant", "reported_by"}, "strikes": {"announced_by", "claimed_group", "claimed_by"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		names, series := listedNames(d, "publisher"), listedNames(d, "series")
		tellNearSpellings(d, d.Sources, "publisher", names, report)
		tellNearSpellings(d, d.Sources, "origin", names, report)
		tellNearSpellings(d, d.Tallies, "series", series, report)
		tellNearSpellings(d, d.Claims, "claimant", severalTimes(d.Strikes.Words("claimed_by")), report)
		tellNearSpellings(d, d.Claims, "reported_by", longNames(d, names), report)
		tellNearSpellings(d, d.Strikes, "announced_by", nil, report)
		tellNearSpellings(d, d.Strikes, "claimed_group", nil, report)
		tellNearSpellings(d, d.Strikes, "claimed_by", nil, report)
	},
})

const (
	rareName     = 2  // rows at most of a name that may be a slip
	frequentName = 3  // rows at least of one that may be meant, and so many times those of the slip
	twoRows      = 2  // rows that are enough where case and accents alone differ
	manyRows     = 10 // rows of a name to which a letter may lack in six
	slipLetters  = 8  // of a name in which one slip makes no other name
	cutLetters   = 6  // of one to which its last letter is lacking
	swapLetters  = 5  // of one in which two letters that have changed places make none
)

// listedNames are the names in a column of publishers.csv of which nothing is told there.
func listedNames(d *validate.Data, column string) map[int32]bool {
	words := d.Publishers.Words(column)
	names := nameSet(words)
	for row, name := range words {
		if d.Reported(d.Publishers, row, column) || !d.Valid(d.Publishers, row, column) {
			delete(names, name)
		}
	}
	return names
}

func nameSet(names []int32) map[int32]bool {
	set := map[int32]bool{}
	for _, name := range names {
		set[name] = true
	}
	delete(set, 0)
	return set
}

// longNames are those in which one slip makes no other name.
func longNames(d *validate.Data, names map[int32]bool) map[int32]bool {
	long := map[int32]bool{}
	for name := range names {
		if len(foldedName(d.Text(name))) >= slipLetters {
			long[name] = true
		}
	}
	return long
}

// severalTimes are the names that so many rows bear as bear one that may be meant.
func severalTimes(names []int32) map[int32]bool {
	set := map[int32]bool{}
	for number, n := range timesOf(names) {
		if n >= frequentName {
			set[int32(-number)] = true
		}
	}
	delete(set, 0)
	return set
}

// tellNearSpellings tells the rare names of a column that are nearly a listed or a
// frequent one.
func tellNearSpellings(d *validate.Data, t *validate.Table, column string, listed map[int32]bool, report func(validate.Finding)) {
	names := t.Words(column)
	rows, times := timesOf(names), map[int32]int{}
	for number, n := range rows {
		if number > 0 && n > 0 {
			times[int32(-number)] = int(n)
		}
	}
	frequent := slices.Collect(maps.Keys(listed))
	for name, n := range times {
		if n >= twoRows && !listed[name] {
			frequent = append(frequent, name)
		}
	}
	slices.SortFunc(frequent, func(a, b int32) int { return cmp.Or(times[b]-times[a], cmp.Compare(d.Text(a), d.Text(b))) })
	folded, spellings := map[string]int32{}, make([]string, len(frequent))
	for i, name := range slices.Backward(frequent) {
		spellings[i] = foldedName(d.Text(name))
		folded[spellings[i]] = name
	}
	unread := d.Doubtful(t, column) // any of these may be the rare name once more
	meant := map[int32]int32{}
	for row, name := range names {
		if name == 0 || rows[-name] > rareName || listed[name] || !d.Valid(t, row, column) || d.Reported(t, row, column) {
			continue
		}
		other, known := meant[name]
		if !known {
			other = nearName(foldedName(d.Text(name)), frequent, spellings, folded)
			if other == 0 {
				other = lackingLetter(foldedName(d.Text(name)), frequent, spellings, times)
			}
			if other == 0 {
				other = cmp.Or(folded[hostName(d.Text(name))], folded[lastNameFirst(d.Text(name))], swappedCapitals(d.Text(name), frequent, d.Text))
			}
			meant[name] = other
		}
		least := frequentName
		if foldedName(d.Text(name)) == foldedName(d.Text(other)) {
			least = twoRows
		}
		if other == 0 || other == name || !listed[other] && (times[name]+unread > rareName || times[other] < least*times[name]) {
			continue
		}
		f := d.At(t, row, column)
		where := fmt.Sprintf("as in %d other rows", times[other])
		switch {
		case listed[other] && column == "claimant":
			where = "as in strikes.csv"
		case listed[other]:
			where = "as in publishers.csv"
		}
		f.Message = fmt.Sprintf("%s: found %q, want %q %s, or a name that is plainly another", column, f.Value, d.Text(other), where)
		f.Hint = fmt.Sprintf("did you mean %q?", d.Text(other))
		report(f)
	}
}

// nearName is the frequent name that a rare one, folded, may be; 0 if there is none.
// The spellings are the frequent names folded, in their order.
func nearName(key string, frequent []int32, spellings []string, folded map[string]int32) int32 {
	if other := folded[key]; other != 0 {
		return other
	}
	for _, word := range []string{"via", "per", "from", "by", "through"} {
		if name, ok := strings.CutPrefix(key, word); ok && folded[name] != 0 {
			return folded[name]
		}
	}
	for _, title := range []string{"president", "uspresident", "presidente", "expresident", "secretary", "senator", "minister", "mr"} {
		if name, ok := strings.CutPrefix(key, title); ok && folded[name] != 0 && len(name) >= slipLetters {
			return folded[name]
		}
	}
	if name := withoutYear(key); name != key && folded[name] != 0 {
		return folded[name]
	}
	for i, text := range spellings {
		switch difference := len(text) - len(key); {
		case difference < -1 || difference > 1:
		case difference == 0 && len(key) >= swapLetters && isSwapped(key, text), len(key) >= slipLetters && isOneSlip(key, text),
			difference == 1 && len(key) >= cutLetters && strings.HasPrefix(text, key):
			return frequent[i]
		}
	}
	return 0
}

// lastNameFirst is what a name of two parts as Last, First is the other way round, folded; empty
// for other names.
func lastNameFirst(name string) string {
	last, first, ok := strings.Cut(name, ", ")
	if !ok || strings.Contains(first, ",") || len(last)+len(first) < slipLetters {
		return ""
	}
	return foldedName(first + " " + last)
}

// swappedCapitals is the short name of three capitals in which two neighbours have changed
// places; 0 if there is none.
func swappedCapitals(name string, frequent []int32, text func(int32) string) int32 {
	if len(name) != 3 || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return 0
	}
	for _, other := range frequent {
		if of := text(other); len(of) == 3 && of != name && isSwapped(of, name) {
			return other
		}
	}
	return 0
}

// isOneSlip reports whether two names of several letters differ in one, or one has one more. The
// first letter or the last is then the same, which is seen at once where most names differ in all.
func isOneSlip(x, y string) bool {
	return (x[0] == y[0] || x[len(x)-1] == y[len(y)-1]) && levenshtein.Distance(x, y, nil) == 1
}

// lackingLetter is the name of many rows of which a rare one, folded, lacks or doubles a
// letter; 0 if there is none.
func lackingLetter(key string, frequent []int32, spellings []string, times map[int32]int) int32 {
	for i, text := range spellings {
		if difference := len(text) - len(key); times[frequent[i]] >= manyRows && len(key) >= cutLetters && (difference == 1 || difference == -1) && isOneSlip(key, text) {
			return frequent[i]
		}
	}
	return 0
}

// withoutYear is a folded name without the year at its end: a running count bears one name in
// every year.
func withoutYear(key string) string {
	const year = len("2025")
	name := key[:max(0, len(key)-year)]
	if last := key[len(name):]; name == "" || !strings.HasPrefix(last, "20") && !strings.HasPrefix(last, "19") || strings.Trim(last, "0123456789") != "" {
		return key
	}
	return name
}

// hostName is what a name that is written as a host, as example.com, says of the outlet,
// folded; empty for other names.
func hostName(name string) string {
	if strings.ToLower(name) != name || strings.ContainsAny(name, " /") {
		return ""
	}
	label, top, ok := strings.Cut(strings.TrimPrefix(name, "www."), ".")
	if !ok || len(top) < 2 || len(label) < swapLetters {
		return ""
	}
	return foldedName(strings.TrimPrefix(label, "the"))
}

// isSwapped reports whether two texts of one length are the same but for two neighbouring
// letters that have changed places.
func isSwapped(a, b string) bool {
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// foldedName is a name without what spellings of one name differ in.
func foldedName(name string) string {
	name = strings.ToLower(name)
	for _, article := range []string{"the ", "el ", "la "} {
		name = strings.TrimPrefix(name, article)
	}
	last := rune(-1)
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || r == last {
			return -1
		}
		if last = r; unicode.IsDigit(r) {
			last = -1 // 11 is another number than 1
		}
		return r
	}, norm.NFD.String(name))
}
