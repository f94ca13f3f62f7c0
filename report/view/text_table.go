package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	prettytext "github.com/jedib0t/go-pretty/v6/text"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// header are the titles of a table's columns.
func header(say *phrase.Words, keys ...string) table.Row {
	var row table.Row
	for _, key := range keys {
		row = append(row, strings.TrimSuffix(say.Say(key), ">"))
	}
	return row
}

func newTable() table.Writer {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	style := t.Style()
	style.Options = table.OptionsNoBordersAndSeparators
	style.Format.Header = prettytext.FormatDefault
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	return t
}

// render writes a table without trailing blanks.
func render(w io.Writer, t table.Writer) {
	for line := range strings.Lines(t.Render() + "\n") {
		fmt.Fprintln(w, strings.TrimRight(line, " \n"))
	}
}

func right(column int) table.ColumnConfig {
	return table.ColumnConfig{Number: column, Align: prettytext.AlignRight, AlignHeader: prettytext.AlignRight}
}

func rangeOf(low, high int) string {
	if low == high {
		return ""
	}
	return fmt.Sprintf("%d–%d", low, high)
}

// ScopeLabel is a scope for readers, set off where it is a part of another one.
func ScopeLabel(d *schema.Dataset, scope string) string { return scopeLabel(phrase.English(d), scope) }

func scopeLabel(say *phrase.Words, scope string) string {
	label := say.Scope(scope)
	if say.Dataset.Theaters.Get(schema.ID(scope)) != nil {
		return "  " + label
	}
	return label
}
