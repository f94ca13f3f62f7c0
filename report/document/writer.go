package document

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// A writer words one report.
type writer struct {
	*phrase.Words
	report *summary.Report
	brief  bool
	cited  []schema.ID // documents that are referred to, in the order of their numbers
}

func paragraph(text string) Block { return Block{Paragraph: text} }

func heading(text string) Block { return Block{Heading: text} }

func chart(name string) Block { return Block{Chart: name} }

func (t *Table) block() Block { return Block{Table: t} }

// totalled is a table of totals as a block, without what the dataset does not tell.
func (w *writer) totalled(t *Table) Block {
	for i, title := range slices.Backward(t.titles) {
		if !w.Sums(title) {
			t.drop(i)
		}
	}
	return t.block()
}

// drop takes a column away.
func (t *Table) drop(column int) {
	t.Columns = slices.Delete(t.Columns, column, column+1)
	for i := range t.Rows {
		t.Rows[i] = slices.Delete(t.Rows[i], column, column+1)
	}
}

func (t *Table) add(cells ...Cell) { t.Rows = append(t.Rows, cells) }

// table begins a table; titles that end in > are columns of numbers.
func (w *writer) table(caption string, titles ...string) *Table {
	t := &Table{Caption: caption, titles: titles}
	for _, title := range titles {
		text := w.Say(title)
		right := len(text) > 0 && text[len(text)-1] == '>'
		if right {
			text = text[:len(text)-1]
		}
		t.Columns = append(t.Columns, Column{text, right})
	}
	return t
}

func plain(text string) Cell {
	if text == "" {
		return nil
	}
	return Cell{{Text: text}}
}

// own is a text of the dataset, translated where it can be.
func (w *writer) own(text string) Cell {
	if text == "" {
		return nil
	}
	translated, known := w.Data(text)
	return Cell{{Text: translated, Foreign: !known}}
}

// row names a row of the dataset and may be linked to.
func row(id schema.ID) Cell { return Cell{{Text: string(id), Anchor: string(id)}} }

func (w *writer) number(n int) Cell { return plain(w.Number(n)) }

func (w *writer) day(d schema.Date) Cell { return plain(w.ShortDate(d)) }
