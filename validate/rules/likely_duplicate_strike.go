package rules

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "likely-duplicate-strike",
	Title: "Two strikes look like one.",
	Doc: "An earlier row has the same theater, deaths_min, deaths_max and vessels, and the same day: of the strike, or on which it became public. Several strikes a day with equal numbers do happen; " +
		"then a source that counts them tells of both, and tells them apart. So two rows are told if no source has an account of each, or if the two accounts of each such source are the same in day, ordinal, numbers and note as far as both have one, and so are the notes and the places of the two rows. " +
		"Where a hundred rows or more, one in twenty at least, are like an earlier one and neither of the two says where it was or has a note, the table offers nothing by which to tell strikes apart: that is told once, at the first of them. " +
		"A strike of the day before is asked, too, if target and place, as far as both say it, are the same as well, and accounts bear the days of both out; but only where strikes are rare, one in four days or fewer, for among many some neighbours are equal by chance. Asked only while all accounts could be read and name strikes and sources that exist.",
	Hint:     "if it is one strike, keep the first row, move the accounts to it and note the other id in excluded.csv; if they are two, add a source that tells of both, say in the notes which is which, or write a waiver",
	Severity: validate.Warning,
	Phase:    validate.PhaseCompare,
	Columns: validate.Columns{
		"strikes": {"date", "announced", "theater", "deaths_min", "deaths_max", "vessels", "target_type"}, "accounts": {"date", "ordinal", "deaths_min", "deaths_max"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if !d.Complete(d.Accounts, "strike_id", "source_id") {
			return
		}
		p := newPairCheck(d)
		ids := d.Strikes.IDs()
		like := map[likeness][]int{}
		var bare []int // rows like an earlier one that say nothing else, nor does it
		var told []validate.Finding
	strikes:
		for _, row := range p.candidates() {
			row := int(row)
			if d.Strikes.Repeated(ids[row]) || !d.Valid(d.Strikes, row, "strike_id", "date", "announced", "theater", "deaths_min", "deaths_max", "vessels") {
				continue
			}
			day, public, before := p.likeness(row)
			firsts := slices.Concat(like[day], like[public])
			if p.rare {
				if p.isBorneOut(row) {
					firsts = append(firsts, slices.DeleteFunc(p.sameKind(row, like[before]), func(first int) bool { return !p.isBorneOut(first) })...)
				}
			}
			for _, first := range firsts {
				if shared := p.sharedSources(row, first); !p.toldApart(row, first, shared) {
					f := d.At(d.Strikes, row, "strike_id")
					what := "no source that tells of both"
					if len(shared) > 0 {
						what = "sources that tell of both in the same words"
					}
					if first, date := d.Strikes.Row(first), d.Strikes.Cell(row, "date"); first.Cell("date") == date || first.Cell("announced") == date {
						f.Message = fmt.Sprintf("strike_id: found the day, theater and numbers of %s and %s, want one row for one strike", first.ID(), what)
					} else {
						f.Message = fmt.Sprintf("strike_id: found the theater, target and numbers of %s, a day later, and %s, want one row for one strike", first.ID(), what)
					}
					f.Related = append(f.Related, d.Related(d.Strikes, first, "strike_id", "the first row"))
					if told = append(told, f); p.bare(row) && p.bare(first) {
						bare = append(bare, len(told)-1)
					}
					continue strikes
				}
			}
			like[day] = append(like[day], row)
			like[public] = append(like[public], row)
		}
		if len(bare) >= bareFrom && 20*len(bare) >= d.Strikes.Len {
			one := &told[bare[0]]
			one.Message = fmt.Sprintf("strike_id: found %d rows with the day, theater and numbers of an earlier one, and neither place nor note in the two, want what tells strikes apart", len(bare))
			one.Hint = "fill in location or note, where the sources tell more of a strike than its day and numbers; if they do not, a waiver says so, and nobody can tell whether a row was entered twice"
			for n, i := range bare[1:] {
				told = slices.Delete(told, i-n, i-n+1)
			}
		}
		for _, f := range told {
			report(f)
		}
	},
})

// bareFrom is how many rows that say nothing but day, theater and numbers are like an
// earlier one at least, where that is told once for the table.
const bareFrom = 100

// saidColumns are those in which an account may tell a strike from another one.
var saidColumns = []string{"date", "ordinal", "deaths_min", "deaths_max"}

// likeness is what two strikes share that look like one: theater, numbers, a day, and
// whether that is the one on which it happened or on which it became public.
type likeness [6]int32

// pairCheck sets strikes beside each other that may be one.
type pairCheck struct {
	*validate.Data
	theaters, dates, announced, low, high, vessels, targets []int32 // of strikes
	accounts                                                *validate.Groups
	sources                                                 []int32   // of accounts
	said                                                    [][]int32 // columns of accounts that tell strikes apart
	rare                                                    bool      // one strike in four days or fewer
}

func newPairCheck(d *validate.Data) *pairCheck {
	dates := d.Strikes.Days("date")
	return &pairCheck{
		d, d.Strikes.Words("theater"), dates, d.Strikes.Days("announced"), d.Strikes.Counts("deaths_min"), d.Strikes.Counts("deaths_max"), d.Strikes.Counts("vessels"), d.Strikes.Words("target_type"),
		d.Accounts.By("strike_id"), d.Accounts.Words("source_id"),
		[][]int32{d.Accounts.Days("date"), d.Accounts.Counts("ordinal"), d.Accounts.Counts("deaths_min"), d.Accounts.Counts("deaths_max")},
		len(dates) > 0 && 4*len(dates) <= int(slices.Max(dates)-leastDay(dates)),
	}
}

// leastDay is the first day of some, of which 0 is none.
func leastDay(days []int32) int32 {
	first := int32(math.MaxInt32)
	for _, day := range days {
		if day > 0 {
			first = min(first, day)
		}
	}
	return first
}

// likeness makes of a strike what it shares with one that looks like it: with the day on
// which it happened, the one on which it became public, and the day before it happened.
func (p *pairCheck) likeness(row int) (day, public, before likeness) {
	day = likeness{p.theaters[row], p.low[row], p.high[row], p.vessels[row], p.dates[row], 0}
	public, before = day, day
	public[4], public[5] = cmp.Or(p.announced[row], p.dates[row]), 1
	before[4]--
	return day, public, before
}

// candidates are the rows that may look like another one, in their order.
func (p *pairCheck) candidates() []int32 {
	happened, public := make([]uint64, p.Strikes.Len), make([]uint64, p.Strikes.Len)
	for row := range p.Strikes.Len {
		day, known, _ := p.likeness(row)
		happened[row], public[row] = validate.Hash(day[:]...), validate.Hash(known[:]...)
	}
	alike := append(validate.Alike(happened), validate.Alike(public)...)
	if p.rare {
		for row := range p.Strikes.Len {
			_, _, before := p.likeness(row)
			happened = append(happened, validate.Hash(before[:]...))
		}
		for _, i := range validate.Alike(happened) {
			alike = append(alike, i%int32(p.Strikes.Len))
		}
	}
	slices.Sort(alike)
	return slices.Compact(alike)
}

// sameKind are those rows whose target and place are the strike's, too, as far as both
// say it.
func (p *pairCheck) sameKind(row int, rows []int) (same []int) {
	if len(rows) == 0 {
		return nil
	}
	place := p.Strikes.Cell(row, "location")
	for _, other := range rows {
		if its := p.Strikes.Cell(other, "location"); p.targets[other] == p.targets[row] && (its == place || its == "" || place == "") {
			same = append(same, other)
		}
	}
	return same
}

// isBorneOut reports whether an account of a strike gives its day, or none gives any: a day that
// no account gives is told as that.
func (p *pairCheck) isBorneOut(row int) bool {
	given := false
	for _, i := range p.accounts.Of(row) {
		if day := p.said[0][i]; day == p.dates[row] {
			return true
		} else if day > 0 {
			given = true
		}
	}
	return !given
}

// sharedSources are pairs of accounts that one source has of two strikes.
func (p *pairCheck) sharedSources(a, b int) (pairs [][2]int32) {
	for _, i := range p.accounts.Of(a) {
		for _, j := range p.accounts.Of(b) {
			if p.sources[i] == p.sources[j] {
				pairs = append(pairs, [2]int32{i, j})
			}
		}
	}
	return pairs
}

// toldApart reports whether a source that tells of both strikes tells them apart, or the
// notes or places of their rows do.
func (p *pairCheck) toldApart(a, b int, shared [][2]int32) bool {
	if len(shared) == 0 {
		return false
	}
	for _, pair := range shared {
		if !p.Valid(p.Accounts, int(pair[0]), saidColumns...) || !p.Valid(p.Accounts, int(pair[1]), saidColumns...) {
			return true // what they say cannot be told
		}
		for _, column := range p.said {
			if i, j := column[pair[0]], column[pair[1]]; i != j && i != validate.Unknown && j != validate.Unknown && i != 0 && j != 0 {
				return true
			}
		}
	}
	return noted(p.Strikes, a, b) || p.apart(a, b) || slices.ContainsFunc(shared, func(pair [2]int32) bool { return noted(p.Accounts, int(pair[0]), int(pair[1])) })
}

// apart reports whether two strikes, of which one source tells, were at places that it
// calls differently, or by other coordinates.
func (p *pairCheck) apart(a, b int) bool {
	for _, column := range []string{"location", "latitude", "longitude"} {
		if mine, its := p.Strikes.Cell(a, column), p.Strikes.Cell(b, column); mine != its && mine != "" && its != "" {
			return true
		}
	}
	return false
}

// bare reports whether a strike's row says neither where it was nor anything in a note.
func (p *pairCheck) bare(row int) bool {
	return !slices.ContainsFunc([]string{"location", "latitude", "longitude", "note"}, func(column string) bool { return p.Strikes.Cell(row, column) != "" })
}

// noted reports whether two rows have notes of their own.
func noted(t *validate.Table, a, b int) bool {
	mine, its := t.Cell(a, "note"), t.Cell(b, "note")
	return mine != its && mine != "" && its != ""
}
