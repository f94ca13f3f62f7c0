package document

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// confirmationColumn is the column of who confirms it in the table of strikes.
const confirmationColumn = 2

func (w *writer) corroboration() []Block {
	c := w.report.Corroboration
	confirmed := w.table(w.Say("report.confirm_table"), "report.col.confirmation", "report.col.strikes")
	for _, n := range c.Confirmation {
		confirmed.add(plain(w.Word(schema.Confirmation, n.Confirmation)), w.number(n.Strikes))
	}
	origins := w.table(w.Say("report.origins_table"), "report.col.origins", "report.col.strikes")
	for _, n := range c.Origins {
		origins.add(w.number(n.Origins), w.number(n.Strikes))
	}
	columns := []string{"report.col.strike", "report.col.day", "report.col.confirmation", "report.col.accounts", "report.col.origins", "report.col.origin_names", "report.col.untold"}
	undated := slices.ContainsFunc(c.Strikes, func(s summary.Corroborated) bool { return s.Undated > 0 })
	if undated {
		columns = append(columns, "report.col.undated")
	}
	each := w.table(w.Say("report.strikes_table"), columns...)
	for i := range c.Strikes {
		s := &c.Strikes[i]
		names := make([]string, len(s.Origins))
		for n, origin := range s.Origins {
			names[n] = w.Name(origin)
		}
		cells := []Cell{plain(string(s.StrikeID)), w.day(s.Date), plain(w.Word(schema.Confirmation, s.Confirmation)), w.number(s.Accounts),
			w.number(len(s.Origins)), plain(strings.Join(names, ", ")), w.number(s.Untold)}
		if undated {
			cells = append(cells, w.number(s.Undated))
		}
		each.add(cells...)
	}
	if len(c.Confirmation) == 0 {
		each.drop(confirmationColumn)
	}
	return slices.Concat([]Block{paragraph(w.Say("report.confirmation_intro"))}, filled(confirmed), []Block{origins.block(), each.block()})
}
