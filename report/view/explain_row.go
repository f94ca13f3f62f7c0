package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/corroboration"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// Explain tells all about the row with an id, as text or JSON; false if no row
// has it.
func Explain(w io.Writer, format string, a *assess.Assessment, say *phrase.Words, id string) (bool, error) {
	for _, s := range a.Data.Sheets() {
		if s.Table().Key == "" {
			continue
		}
		row, ok := s.Find(id)
		if !ok {
			continue
		}
		if format == "json" {
			return true, writeJSON(w, explainJSON(a, say, s, row, id))
		}
		explainText(w, a, say, s, row, id)
		return true, nil
	}
	return false, nil
}

func explainText(w io.Writer, a *assess.Assessment, say *phrase.Words, s schema.Cells, row int, id string) {
	d := a.Data
	switch s.Table().Name {
	case "strikes":
		strikeText(w, a, say, &d.Strikes.Rows[row])
	case "tallies":
		TallyText(w, a, say, &a.Verdicts()[row])
	default:
		columns(w, s, row)
		if s.Table().Name == "accounts" {
			numbers(w, say, schema.ID(id))
			cite(w, d, say, d.Accounts.Rows[row].SourceID)
			fmt.Fprintf(w, "\n%s\n", say.Say("explain.the_strike", string(d.Accounts.Rows[row].StrikeID)))
		}
		citedBy(w, d, say, s.Table().Name, id)
	}
	findings := a.Findings()
	for i := range findings {
		if f := &findings[i]; f.Row == id && f.Rule != assess.RuleName {
			fmt.Fprintf(w, "\n%s: %s", f.Rule, f.Message)
			if f.Waived != "" {
				fmt.Fprintf(w, "\n  %s", say.Say("waived", f.Waived))
			}
			fmt.Fprintln(w)
		}
	}
}

func columns(w io.Writer, s schema.Cells, row int) {
	fmt.Fprintln(w, s.Cell(row, 0))
	for i, c := range s.Table().Columns[1:] {
		fields(w, c.Name, s.Cell(row, i+1))
	}
}

func cite(w io.Writer, d *schema.Dataset, say *phrase.Words, id schema.ID) {
	if s := d.Sources.Get(id); s != nil {
		sourceLine(w, say, s)
	}
}

// citedBy lists the rows that name an id.
func citedBy(w io.Writer, d *schema.Dataset, say *phrase.Words, name, id string) {
	for _, other := range d.Sheets() {
		t := other.Table()
		for _, column := range t.Columns {
			if column.RefTable != name {
				continue
			}
			rows := rowsWhere(other, column.Name, id)
			if len(rows) == 0 || t.Key == "" {
				continue
			}
			var ids []string
			for _, row := range rows {
				ids = append(ids, other.Cell(row, t.Index(t.Key)))
			}
			fmt.Fprintf(w, "\n%s\n", say.Say("explain.named", column.Name, t.Name, strings.Join(ids, " ")))
		}
	}
}

// numbers lists the numbers of further measures of a row.
func numbers(w io.Writer, say *phrase.Words, of schema.ID) {
	for _, n := range say.Numbers(of) {
		fields(w, n.Label, n.Number)
	}
}

// strikeText tells a strike with all its accounts side by side.
func strikeText(w io.Writer, a *assess.Assessment, say *phrase.Words, s *schema.Strike) {
	d := a.Data
	row, _ := d.Strikes.Find(string(s.ID))
	columns(w, d.Strikes, row)
	numbers(w, say, s.ID)
	rows := rowsWhere(d.Accounts, "strike_id", string(s.ID))
	t := newTable()
	t.AppendHeader(header(say, "explain.account", "report.col.source", "report.col.day", "report.col.killed", "report.col.missing", "report.col.survivors", "report.col.vessels", "explain.nth", "report.col.evidence", "explain.stands"))
	t.SetColumnConfigs([]table.ColumnConfig{right(5), right(6), right(7), right(8)})
	for _, i := range rows {
		account := &d.Accounts.Rows[i]
		name := string(account.SourceID)
		if src := d.Sources.Get(account.SourceID); src != nil {
			name += " " + src.Publisher
		}
		stands := ""
		if !account.Stands() {
			stands = say.Say("explain.superseded")
		}
		t.AppendRow(table.Row{account.ID, name, account.Date, say.AccountKilled(account), account.Missing, account.Survivors, account.Vessels, account.Ordinal, say.Coded(schema.Evidence, account.EvidenceOffered), stands})
	}
	fmt.Fprintf(w, "\n%s\n", corroborated(say, a.Corroboration.Of(s.ID), len(rows)))
	render(w, t)
	for _, i := range rows {
		account := &d.Accounts.Rows[i]
		if all := say.Numbers(account.ID); len(all) > 0 {
			fmt.Fprintf(w, "%s\n", account.ID)
			numbers(w, say, account.ID)
		}
	}
	citedBy(w, d, say, "strikes", string(s.ID))
}

// corroborated says what a strike rests on, of a number of accounts of it.
func corroborated(say *phrase.Words, c corroboration.Corroboration, accounts int) string {
	line := say.Say("explain.from", say.Count("accounts", c.Accounts), say.Count("independent_origins", len(c.Origins)))
	if c.OriginUnknown > 0 {
		line += say.Say("explain.untold", c.OriginUnknown)
	}
	if superseded := accounts - c.Accounts; superseded > 0 {
		line += say.Say("explain.besides", superseded)
	}
	return line
}
