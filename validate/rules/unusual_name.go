package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/agext/levenshtein"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "unusual-name",
	Title: "A publisher, origin or series is written another way than publishers.csv has it.",
	Doc: "Independence is counted by names. publishers.csv lists names with the other ways in which they are met: one of these in publisher or origin of a source, or, for an outlet whose running count has a short name, any but that in series of a figure, is told. " +
		"Two publishers that share a spelling are told, too, for nobody could say which is meant, and so is a spelling that is the name of this or of another publisher, or that is two with a comma between them, or nothing between two semicolons. A name that no document bears, while ten and more bear another spelling of it, is told in publishers.csv. A short name that no figure bears, while three and more bear the name of its publisher, or while it is one slip away from that, is told in its own place. An origin that is two listed names at once is told, too, and of sources a name of eight letters and more that is such a spelling but for case, accents and signs, or one that has it in brackets behind the name. " +
		"So is one of another way in announced_by or claimed_by of a strike, where three rows and more have the usual one.",
	Hint:     "write the name as publishers.csv has it",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"publishers": {"publisher", "series", "also"}, "sources": {"publisher", "origin"}, "tallies": {"series"}, "strikes": {"announced_by", "claimed_by"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		usual := usualNames(d, report)
		tellSeveral(d, usual.names, report)
		tellUnusual(d, d.Sources, "publisher", usual.names, report)
		tellUnusual(d, d.Sources, "origin", usual.names, report)
		tellUnusual(d, d.Tallies, "series", usual.series, report)
		tellUnusual(d, d.Strikes, "announced_by", usual.borneIn(d.Strikes, "announced_by"), report)
		tellUnusual(d, d.Strikes, "claimed_by", usual.borneIn(d.Strikes, "claimed_by"), report)
	},
})

// usual are the rows of publishers.csv by the words that are not to be used for them.
type usual struct{ names, series map[int32]meantName }

type meantName struct {
	name string
	row  int
	word int32 // the name
}

// borneIn are the names that several rows of a column bear, by the words that are not to be
// used for them: of others it is not known that they are meant there.
func (u usual) borneIn(t *validate.Table, column string) map[int32]meantName {
	times := map[int32]int{}
	for _, name := range t.Words(column) {
		times[name]++
	}
	borne := map[int32]meantName{}
	for word, meant := range u.names {
		if times[meant.word] >= frequentName {
			borne[word] = meant
		}
	}
	return borne
}

func usualNames(d *validate.Data, report func(validate.Finding)) usual {
	t := d.Publishers
	u := usual{map[int32]meantName{}, map[int32]meantName{}}
	names, series := t.Words("publisher"), t.Words("series")
	unborne, renamed := unborneSeries(d, report), renamedPublishers(d, report)
	tellSharedSeries(d, unborne, report)
	own := map[int32]bool{}
	for row, name := range names {
		own[name] = true
		if series[row] != 0 {
			own[series[row]] = true
		}
	}
	bearer := map[string]int{}
	for row, also := range t.Words("also") {
		if !d.Valid(t, row, "publisher", "series", "also") || d.Reported(t, row, "publisher", "series") || t.Repeated(names[row]) || renamed[row] {
			continue
		}
		if list := d.Text(also); list != "" && slices.ContainsFunc(strings.Split(list, ";"), func(s string) bool { return strings.TrimSpace(s) == "" }) {
			f := d.At(t, row, "also")
			f.Message = fmt.Sprintf("also: found %q, with nothing between two semicolons or at an end, want spellings alone", list)
			f.Hint = "take the surplus semicolon away"
			report(f)
			continue
		}
		listed := schema.Publisher{Also: d.Text(also)}
		for _, spelling := range listed.Spellings() {
			word := d.Word(spelling)
			if fault := spellingFault(d, names, row, spelling); fault != "" {
				f := d.At(t, row, "also")
				f.Message = fmt.Sprintf("also: found %q, %s", spelling, fault)
				f.Hint = "write other spellings of this publisher, separated by semicolons; where the same name is another publisher's, leave it out"
				report(f)
				continue
			}
			if other, taken := bearer[spelling]; taken {
				f := d.At(t, row, "also")
				f.Message = fmt.Sprintf("also: found %q, which is a spelling of %q, too, want it at one of them", spelling, d.Text(names[other]))
				f.Hint = "leave it out where it is not plain which is meant"
				f.Related = append(f.Related, d.Related(t, other, "also", "the other one"))
				report(f)
				continue
			}
			bearer[spelling] = row
			if !own[word] || word == series[row] {
				u.names[word] = meantName{d.Text(names[row]), row, names[row]}
			}
			if series[row] != 0 && word != series[row] && !own[word] && !unborne[row] {
				u.series[word] = meantName{d.Text(series[row]), row, series[row]}
			}
		}
		if series[row] != 0 && series[row] != names[row] && !unborne[row] {
			u.series[names[row]] = meantName{d.Text(series[row]), row, series[row]}
		}
	}
	return u
}

// severalDocumentsOfName are so many that they bear the usual name rather than one wrong one each.
const severalDocumentsOfName = 10

// renamedPublishers are the rows of publishers.csv whose name no document bears, while many bear
// another spelling of it; it tells them.
func renamedPublishers(d *validate.Data, report func(validate.Finding)) map[int]bool {
	borne, spelt, renamed := map[int32]int{}, map[string]int32{}, map[int]bool{}
	for _, column := range []string{"publisher", "origin"} {
		for _, name := range d.Sources.Words(column) {
			if borne[name]++; borne[name] == severalDocumentsOfName {
				spelt[foldedName(d.Text(name))] = name
			}
		}
	}
	t := d.Publishers
	also := t.Words("also")
	for row, name := range t.Words("publisher") {
		if borne[name] > 0 || also[row] == 0 || !d.Valid(t, row, "publisher", "also") {
			continue
		}
		listed := schema.Publisher{Also: d.Text(also[row])}
		for _, spelling := range listed.Spellings() {
			usual := spelt[foldedName(spelling)]
			if usual == 0 || renamed[row] {
				continue
			}
			renamed[row] = true
			f := d.At(t, row, "publisher")
			f.Message = fmt.Sprintf("publisher: found %q, which no document bears, where %d cells have %q, want the usual name", f.Value, borne[usual], d.Text(usual))
			f.Hint = fmt.Sprintf("write %q here, and %q into also", d.Text(usual), f.Value)
			report(f)
		}
	}
	return renamed
}

// unborneSeries are the rows of publishers.csv with a short name that no figure bears, while
// some bear the publisher's own; it tells them.
func unborneSeries(d *validate.Data, report func(validate.Finding)) map[int]bool {
	t, unborne, figures := d.Publishers, map[int]bool{}, map[int32]int{}
	for _, name := range d.Tallies.Words("series") {
		figures[name]++
	}
	names := t.Words("publisher")
	for row, series := range t.Words("series") {
		n := figures[names[row]]
		if series == 0 || series == names[row] || figures[series] > 0 || n == 0 || n < severalFigures && levenshtein.Distance(d.Text(series), d.Text(names[row]), nil) > 1 || !d.Valid(t, row, "publisher", "series") || !d.Complete(d.Tallies, "series") {
			continue
		}
		unborne[row] = true
		f := d.At(t, row, "series")
		f.Message = fmt.Sprintf("series: found %q, which no figure bears, where %d bear %q", f.Value, n, d.Text(names[row]))
		f.Hint = fmt.Sprintf("write %q, or write the short name as the series of these figures", d.Text(names[row]))
		report(f)
	}
	return unborne
}

// tellSharedSeries tells a short name that two publishers have, at the one whose own name or
// spelling it is not; figures that bear another one are then not asked of.
func tellSharedSeries(d *validate.Data, unborne map[int]bool, report func(validate.Finding)) {
	t, bearer := d.Publishers, map[int32]int{}
	names, also := t.Words("publisher"), t.Words("also")
	for row, series := range t.Words("series") {
		other, taken := bearer[series]
		if series == 0 || !taken || names[row] == names[other] || !d.Valid(t, row, "publisher", "series") || !d.Valid(t, other, "publisher", "series") {
			if !taken {
				bearer[series] = row
			}
			continue
		}
		at, beside := row, other
		if list := (schema.Publisher{Also: d.Text(also[row])}); series == names[row] || slices.Contains(list.Spellings(), d.Text(series)) {
			at, beside = other, row
		}
		unborne[at] = true
		f := d.At(t, at, "series")
		f.Message = fmt.Sprintf("series: found %q, which is the short name of %q, too, want one of its own", f.Value, d.Text(names[beside]))
		f.Hint = "write the short name under which its own figures stand in tallies.csv, or leave the cell empty"
		f.Related = append(f.Related, d.Related(t, beside, "series", "the other one"))
		report(f)
	}
}

// severalFigures are so many that they bear the right name rather than one wrong one each.
const severalFigures = 3

// spellingFault says what is wrong with another spelling of a publisher; empty if it may be
// one.
func spellingFault(d *validate.Data, names []int32, row int, spelling string) string {
	word := d.Word(spelling)
	if word == names[row] {
		return "the name itself, want other spellings alone"
	}
	if i := slices.Index(names, word); i >= 0 {
		return "which is the name of another publisher, want a spelling of this one"
	}
	parts := strings.Split(spelling, ", ")
	for i, part := range parts {
		if len(parts) > 1 && (foldedName(part) == foldedName(d.Text(names[row])) || slices.ContainsFunc(parts[:i], func(p string) bool { return foldedName(p) == foldedName(part) })) {
			return "want a semicolon between two spellings"
		}
	}
	return ""
}

// tellSeveral tells an origin that is two listed names at once: independence is counted by
// one.
func tellSeveral(d *validate.Data, also map[int32]meantName, report func(validate.Finding)) {
	listed := nameSet(d.Publishers.Words("publisher"))
	if len(listed) < 2 {
		return
	}
	several := map[int32]bool{}
	for row, name := range d.Sources.Words("origin") {
		told, known := several[name]
		if !known {
			parts := severalNames().Split(d.Text(name), -1)
			told = len(parts) > 1 && !listed[name] && also[name].word == 0 && !slices.ContainsFunc(parts, func(part string) bool { return !listed[d.Word(part)] && also[d.Word(part)].word == 0 })
			several[name] = told
		}
		if !told || !d.Valid(d.Sources, row, "origin") {
			continue
		}
		f := d.At(d.Sources, row, "origin")
		f.Message = fmt.Sprintf("origin: found %q, which are two names, want the one whose reporting the document carries", f.Value)
		f.Hint = "where a document carries the reporting of two, write the one that what is taken from it rests on, and the other in the note"
		report(f)
	}
}

var severalNames = pattern(`, | / |/|; | and | y | & `)

func tellUnusual(d *validate.Data, t *validate.Table, column string, meant map[int32]meantName, report func(validate.Finding)) {
	if len(meant) == 0 {
		return
	}
	folded, own := map[string]meantName{}, nameSet(d.Publishers.Words("publisher"))
	for word, m := range meant {
		if spelling := foldedName(d.Text(word)); spelling != foldedName(m.name) && (folded[spelling].word == 0 || m.row < folded[spelling].row) { // that near-spelling tells; of two the first
			folded[spelling] = m
		}
	}
	known := map[int32]meantName{} // of the names of the column, which are fewer than its rows
	for row, name := range t.Words(column) {
		m, asked := known[name]
		if !asked && name != 0 {
			if m = meant[name]; m.word == 0 && t == d.Sources && !own[name] {
				m = abbreviated(d.Text(name), folded)
				if key := foldedName(d.Text(name)); m.word == 0 && len(key) >= slipLetters {
					m = folded[key]
				}
			}
			known[name] = m
		}
		if m.word == 0 || !d.Valid(t, row, column) {
			continue
		}
		f := d.At(t, row, column)
		f.Message = fmt.Sprintf("%s: found %q, want %q, as publishers.csv has it", column, f.Value, m.name)
		f.Hint = fmt.Sprintf("write %q", m.name)
		f.Related = append(f.Related, d.Related(d.Publishers, m.row, "publisher", "its usual name"))
		report(f)
	}
}

// abbreviated is the name that is meant by one with its abbreviation behind it, as Example News
// Agency (ENA), by the words that are not to be used for names, folded.
func abbreviated(name string, folded map[string]meantName) meantName {
	long, short, ok := strings.Cut(strings.TrimSuffix(name, ")"), " (")
	if !ok || !strings.HasSuffix(name, ")") {
		return meantName{}
	}
	if m := folded[foldedName(short)]; foldedName(m.name) == foldedName(long) || folded[foldedName(long)] == m {
		return m
	}
	return meantName{}
}
