package main

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

func rows(r *result, want truth) string {
	for _, table := range r.form.tables {
		n := map[string]int{strikes: len(want.strikes), accounts: len(want.accounts)}[table]
		if got := len(r.rows[table]); got != n {
			return fmt.Sprintf("%d %s, not %d", got, table, n)
		}
	}
	return yes
}

// each asks every strike of the tables, and tells of the first that is wrong and how
// many are.
func (r *result) each(want truth, ask func(given row, s *schema.Strike) string) string {
	wrong, first := 0, ""
	seen := 0
	for _, given := range r.rows[strikes] {
		s := want.strikes[text(given["strike_id"])]
		if s == nil {
			continue
		}
		seen++
		if said := ask(given, s); said != "" {
			if wrong++; first == "" {
				first = fmt.Sprintf("%s %s", s.ID, said)
			}
		}
	}
	switch {
	case seen < len(want.strikes):
		return fmt.Sprintf("%d of %d strikes have their `strike_id`", seen, len(want.strikes))
	case wrong > 1:
		return fmt.Sprintf("%s, and %d more", first, wrong-1)
	case wrong > 0:
		return first
	}
	return yes
}

func dates(r *result, want truth) string {
	early := 0
	said := r.each(want, func(given row, s *schema.Strike) string {
		got := dayOf(given["date"])
		if got == s.Date {
			return ""
		}
		if got != "" && got.AddDays(1) == s.Date {
			early++
		}
		return fmt.Sprintf("is %s, not %s", shown(given["date"]), s.Date)
	})
	if early == len(want.strikes) {
		return "every day is the day before, since a date is midnight in UTC"
	}
	return said
}

func empties(r *result, want truth) string {
	return r.each(want, func(given row, s *schema.Strike) string {
		for _, c := range []struct {
			name string
			want schema.Count
		}{{"deaths", s.Deaths}, {"missing", s.Missing}} {
			n, known, fine := number(given[c.name])
			if wanted, is := c.want.Int(); !fine || known != is || n != wanted {
				return fmt.Sprintf("has %s in `%s`, not %s", shown(given[c.name]), c.name, shown(string(c.want)))
			}
		}
		return ""
	})
}

func lists(r *result, want truth) string {
	return r.each(want, func(given row, s *schema.Strike) string {
		got, known := members(given["evidence_offered"])
		if known == (s.EvidenceOffered != "") && strings.Join(got, schema.ListSeparator) == string(s.EvidenceOffered) {
			return ""
		}
		return fmt.Sprintf("has %s in `evidence_offered`, not %s", shown(given["evidence_offered"]), shown(string(s.EvidenceOffered)))
	})
}

func keys(r *result, want truth) string {
	if len(r.form.tables) < 2 {
		return notAsked
	}
	there := map[string]bool{}
	for _, given := range r.rows[strikes] {
		there[text(given["strike_id"])] = true
	}
	found := 0
	for _, given := range r.rows[accounts] {
		strike := text(given["strike_id"])
		if there[strike] && want.accounts[text(given["account_id"])] == strike && strike != "" {
			found++
		}
	}
	if found != len(want.accounts) {
		return fmt.Sprintf("%d of %d accounts find their strike", found, len(want.accounts))
	}
	return yes
}

func sum(r *result, want truth) string {
	return added(r, "deaths", want.killed, func(given row) bool { d := dayOf(given["date"]); return d != "" && d <= day })
}

func presumed(r *result, want truth) string {
	return added(r, "missing", want.missing, func(row) bool { return true })
}

func added(r *result, column string, want int, counts func(row) bool) string {
	total := 0
	for _, given := range r.rows[strikes] {
		if counts(given) {
			n, _, fine := number(given[column])
			if !fine {
				return fmt.Sprintf("`%s` of %s is %s, which is no number", column, text(given["strike_id"]), shown(given[column]))
			}
			total += n
		}
	}
	if total != want {
		return fmt.Sprintf("%d, not %d", total, want)
	}
	return yes
}
