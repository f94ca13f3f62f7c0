package rules

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "range-not-borne-out",
	Title: "The range of deaths of a strike is not that of its accounts.",
	Doc: "deaths_min is the smallest and deaths_max the largest number of deaths in the accounts of the strike that stand (are not superseded). A number with one end only ('at least 5', 'at most 5') counts as 5; " +
		"an end that no account gives may also be empty. Where no account that stands gives a number there is no range. " +
		"One finding a strike, with the accounts that set the ends beside it. Asked only while all accounts could be read and each names a strike that exists, and of strikes that have an account. Left out are strikes of which an account is told as a copy, as superseded without another in its place or as one of another strike, or of which one that is dated long after it, or whose day is told, or that is far above all others, is why.",
	Hint:     "set the range to that of the accounts, or write the account that bears it out",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"strikes": {"date", "date_end", "date_precision", "announced", "deaths_min", "deaths_max"}, "accounts": {"date", "deaths_min", "deaths_max", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		lows, highs := d.Strikes.Counts("deaths_min"), d.Strikes.Counts("deaths_max")
		ranges, inTime := rangesOf(d, "deaths_min", "deaths_max"), accountsInTime(d)
		eachWithAccounts(d, []string{"deaths_min", "deaths_max"}, func(row int, accounts []int32) {
			r := ranges(accounts)
			low, high := r.allowsLow(lows[row]), r.allowsHigh(highs[row])
			if low && high {
				return
			}
			if slices.ContainsFunc(accounts, func(i int32) bool { return d.Reported(d.Accounts, int(i), "deaths_min", "deaths_max") }) {
				return
			}
			if own := inTime(row, accounts); len(own) > 0 && len(own) < len(accounts) {
				if r := ranges(own); r.allowsLow(lows[row]) && r.allowsHigh(highs[row]) {
					return // an account of another time sets the end, which dated-after-strike tells
				}
			}
			if own := slices.DeleteFunc(slices.Clone(accounts), func(i int32) bool { return d.Reported(d.Accounts, int(i), "date") }); len(own) > 0 && len(own) < len(accounts) {
				if r := ranges(own); r.allowsLow(lows[row]) && r.allowsHigh(highs[row]) {
					return // so does one whose day is told, which may be of another strike
				}
			}
			column, found, want := "deaths_min", saidNumber(lows[row]), saidNumber(r.low)+", the smallest number of the accounts that stand"
			switch {
			case r.low == validate.Unknown:
				found, want = saidRange(lows[row], highs[row]), "no number, as no account that stands gives one"
				if low {
					column = "deaths_max"
				}
			case !low && !high:
				found, want = saidRange(lows[row], highs[row]), saidRange(r.low, r.high)+", the range of the accounts that stand"
			case low:
				column, found, want = "deaths_max", saidNumber(highs[row]), saidNumber(r.high)+", the largest number of the accounts that stand"
			}
			f := d.At(d.Strikes, row, column)
			f.Message = column + ": found " + found + ", want " + want
			if r.low != validate.Unknown {
				f.Related = append(f.Related, d.Related(d.Accounts, r.lowAt, r.lowColumn, "the smallest number"), d.Related(d.Accounts, r.highAt, r.highColumn, "the largest number"))
			}
			report(f)
		})
	},
})

// eachWithAccounts visits the strikes that have accounts, if these columns are
// valid in the strike and its accounts, and it is not reported that an account is
// none of its own. All of a strike's accounts are known. Where one of the two tables leaves a
// column out there is nothing to be compared.
func eachWithAccounts(d *validate.Data, columns []string, visit func(row int, accounts []int32)) {
	leftOut := func(column string) bool { return d.Strikes.LeftOut(column) || d.Accounts.LeftOut(column) }
	if !d.Complete(d.Accounts, "strike_id") || slices.ContainsFunc(columns, leftOut) {
		return
	}
	accounts, ids := d.Accounts.By("strike_id"), d.Strikes.IDs()
	isSound := d.Sound(d.Strikes, append([]string{"strike_id"}, columns...), nil)
	isSoundAccount := d.Sound(d.Accounts, append([]string{"superseded"}, columns...), []string{"account_id", "strike_id", "source_id", "superseded"})
strikes:
	for row, id := range ids {
		of := accounts.Of(row)
		if len(of) == 0 || !isSound(row) || d.Strikes.Repeated(id) {
			continue
		}
		for _, account := range of {
			if !isSoundAccount(int(account)) {
				continue strikes
			}
		}
		visit(row, of)
	}
}

// standing reports which accounts bear on their strike's range.
func standing(d *validate.Data) func(account int32) bool {
	superseded, yes := d.Accounts.Words("superseded"), d.Word("yes")
	return func(account int32) bool { return superseded[account] != yes }
}

// A statedRange is what the standing accounts of a strike say together; unknown if
// none gives a number.
type statedRange struct {
	low, high             int32
	lowOpen, highOpen     bool // no account gives that end
	lowAt, highAt         int  // the accounts that set the ends
	lowColumn, highColumn string
}

func (r *statedRange) allowsLow(n int32) bool {
	return n == r.low || r.lowOpen && n == validate.Unknown
}

func (r *statedRange) allowsHigh(n int32) bool {
	return n == r.high || r.highOpen && n == validate.Unknown
}

// noRange is the range of no account.
func noRange() statedRange {
	return statedRange{low: validate.Unknown, high: validate.Unknown, lowOpen: true, highOpen: true}
}

// rangesOf makes the range of some accounts in two of their columns.
func rangesOf(d *validate.Data, lowest, highest string) func(accounts []int32) statedRange {
	lows, highs, stands := d.Accounts.Counts(lowest), d.Accounts.Counts(highest), standing(d)
	return func(accounts []int32) statedRange {
		r := noRange()
		for _, i := range accounts {
			if stands(i) {
				r.state(lows[i], highs[i], int(i), lowest, highest)
			}
		}
		return r
	}
}

// state takes what one account says, in a row with these columns.
func (r *statedRange) state(low, high int32, row int, lowest, highest string) {
	r.lowOpen, r.highOpen = r.lowOpen && low == validate.Unknown, r.highOpen && high == validate.Unknown
	r.include(low, row, lowest)
	r.include(high, row, highest)
}

func (r *statedRange) include(n int32, account int, column string) {
	if n == validate.Unknown {
		return
	}
	if r.low == validate.Unknown || n < r.low {
		r.low, r.lowAt, r.lowColumn = n, account, column
	}
	if r.high == validate.Unknown || n > r.high {
		r.high, r.highAt, r.highColumn = n, account, column
	}
}

func saidNumber(n int32) string {
	if n == validate.Unknown {
		return "no number"
	}
	return strconv.Itoa(int(n))
}

func saidRange(low, high int32) string {
	return fmt.Sprintf("%s to %s", saidNumber(low), saidNumber(high))
}
