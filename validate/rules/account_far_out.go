package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

// What a number is at least that is far out, beside the largest of the other accounts.
const (
	farTimes  = 5  // so many times as large
	farBeyond = 10 // and by so much larger
)

var _ = add(&validate.Rule{
	Name:  "account-far-out",
	Title: "A number of an account is far above those of all others.",
	Doc: "An account gives five times as many killed, missing, survivors or vessels as any other account of the strike, and ten more at least; three others at least that stand give a number. " +
		"Of missing, survivors and vessels, which most accounts do not tell, it is five times what any other account of any strike gives, where twenty do, and no other account of its strike gives a number near it; or, of missing and survivors, five times, and ten more than, the strike's own number, which another account gives. " +
		"Most often that is a running total, or a number from the column beside. An account whose note holds the number is left out: it was looked at.",
	Hint:     "look up what the source says of this one strike; a total is a row of tallies.csv. If the number is right, say so in the note, with the number",
	Severity: validate.Warning,
	Phase:    validate.PhaseCompare,
	Columns: validate.Columns{
		"accounts": {"deaths_min", "deaths_max", "missing", "survivors", "vessels", "superseded"}, "strikes": {"missing", "survivors"},
	},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		accounts := d.Accounts.By("strike_id")
		for _, column := range []string{"deaths_max", "deaths_min", "missing", "survivors", "vessels"} {
			if d.Accounts.LeftOut(column) {
				continue
			}
			numbers := d.Accounts.Counts(column)
			of := &farOut{d: d, column: column, numbers: numbers, report: report}
			if column != "deaths_max" && column != "deaths_min" {
				of.rest = largestTwo(numbers)
			}
			if column == "missing" || column == "survivors" {
				of.ours = d.Strikes.Counts(column)
			}
			for strike := range d.Strikes.Len {
				of.ask(strike, accounts.Of(strike))
			}
		}
	},
})

// farOut asks one column of the accounts of a strike.
type farOut struct {
	d       *validate.Data
	column  string
	numbers []int32
	ours    []int32  // the numbers of the strikes; nil: they are not asked
	rest    [2]int32 // the largest numbers of all accounts; 0: too few of them give one
	report  func(validate.Finding)
}

func (o *farOut) ask(strike int, accounts []int32) {
	largest, next, given, at := int32(-1), int32(-1), 0, 0
	for _, i := range accounts {
		switch n := o.numbers[i]; {
		case n == validate.Unknown:
		case n > largest:
			largest, next, at = n, largest, int(i)
			given++
		default:
			next = max(next, n)
			given++
		}
	}
	if largest < farBeyond {
		return
	}
	others, bound := given-1, next
	if o.ours != nil && others > 0 && next == o.ours[strike] {
		others = severalAccounts // the strike bears witness with it
	}
	if others < severalAccounts {
		if o.rest[0] == 0 || largest != o.rest[0] {
			return
		}
		bound = max(next, o.rest[1])
	}
	if largest < farTimes*bound || largest < bound+farBeyond {
		return
	}
	d := o.d
	if !d.Valid(d.Accounts, at, o.column) || d.Reported(d.Accounts, at, "account_id", "strike_id", o.column) || holdsNumber(d.Accounts.Cell(at, "note"), largest) {
		return
	}
	if o.column == "deaths_min" && o.toldOfOtherEnd(at) {
		return
	}
	f := d.At(d.Accounts, at, o.column)
	f.Message = fmt.Sprintf("%s: found %d, want a number near those of the other accounts, of which the largest is %d", o.column, largest, bound)
	o.report(f)
}

// severalAccounts is how many accounts of a strike besides one bear witness against it.
const severalAccounts = 3

// toldOfOtherEnd reports whether the upper end of the account's range is as far out.
func (o *farOut) toldOfOtherEnd(account int) bool {
	return o.d.Accounts.Counts("deaths_max")[account] >= o.numbers[account]
}

// largestTwo are the two largest numbers of a column; none where fewer than twenty accounts
// give one that is not 0.
func largestTwo(numbers []int32) (two [2]int32) {
	const enough = 20
	given := 0
	for _, n := range numbers {
		if n == validate.Unknown || n == 0 {
			continue
		}
		given++
		if n > two[0] {
			two = [2]int32{n, two[0]}
		} else if n > two[1] {
			two[1] = n
		}
	}
	if given < enough {
		return [2]int32{}
	}
	return two
}

// holdsNumber reports whether a text holds a number in digits, by itself.
func holdsNumber(text string, number int32) bool {
	return slices.Contains(strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }), strconv.Itoa(int(number)))
}
