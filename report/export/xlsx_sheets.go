package export

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
)

// sheet is a table as a spreadsheet shows it.
type sheet struct {
	name   string
	header []string
	kinds  []schema.Kind // of the columns; none for text alone
	rows   int
	cell   func(row, column int) string
	each   func(what string) iter.Seq[int] // the rows
	widths []int                           // of the columns, in characters; set by fits
}

func sheetsOf(tables []*table) []*sheet {
	var sheets []*sheet
	for _, t := range tables {
		s := &sheet{name: t.name, rows: t.rows, cell: t.cell, each: t.each}
		for _, c := range t.columns {
			s.header, s.kinds = append(s.header, c.Name), append(s.kinds, c.Kind)
		}
		sheets = append(sheets, s)
	}
	return sheets
}

func textSheet(name string, header []string, rows [][]string) *sheet {
	t := &table{rows: len(rows)}
	return &sheet{name: name, header: header, kinds: slices.Repeat([]schema.Kind{schema.Text}, len(header)), rows: len(rows), each: t.each,
		cell: func(row, column int) string { return rows[row][column] }}
}

// codebookSheet tells what every column means.
func codebookSheet(tables []*table) *sheet {
	var rows [][]string
	for _, t := range tables {
		for _, c := range t.columns {
			required, values := "no", c.RefTable
			if c.Required {
				required = "yes"
			}
			if c.Vocabulary != nil {
				values = strings.Join(c.Vocabulary.Names(), ", ")
			} else if len(c.RefWords) > 0 {
				values += ", " + strings.Join(c.RefWords, ", ")
			}
			rows = append(rows, []string{t.name, c.Name, string(c.Kind), required, values, c.Doc})
		}
	}
	return textSheet("codebook", []string{"table", "column", "type", "always given", "table or words", "meaning"}, rows)
}

// wordsSheet tells what the words of the vocabularies mean.
func wordsSheet(d *schema.Dataset) *sheet {
	var rows [][]string
	for _, v := range d.Used() {
		for _, w := range v.Words {
			rows = append(rows, []string{v.Name, w.Name, w.Label, w.LabelES, w.Doc})
		}
	}
	return textSheet("words", []string{"vocabulary", "word", "English", "Spanish", "meaning"}, rows)
}

func (b *book) licenceSheet() *sheet {
	var rows [][]string
	add := func(lines ...string) {
		for _, line := range lines {
			rows = append(rows, []string{line})
		}
	}
	title := b.about.Title
	if b.about.Version != "" {
		title += ", version " + b.about.Version
	}
	add(title, b.about.Homepage)
	for _, l := range b.about.Licenses {
		add(l.Title+" ("+l.Name+")", l.Path)
	}
	rows = slices.DeleteFunc(rows, func(row []string) bool { return strings.Trim(row[0], " ()") == "" })
	if len(b.licence) > 0 {
		add("")
		add(strings.Split(strings.TrimRight(string(b.licence), "\n"), "\n")...)
	}
	if len(rows) == 0 {
		add("No licence stands beside the tables.")
	}
	return textSheet("licence", []string{"licence"}, rows)
}

// fits refuses what Excel would cut, and measures the columns.
func (s *sheet) fits() error {
	if s.rows >= mostRows {
		return fmt.Errorf("%s: found %d rows, want fewer than %d: a sheet holds no more", s.name, s.rows, mostRows)
	}
	s.widths = make([]int, len(s.header))
	for i, name := range s.header {
		s.widths[i] = utf8.RuneCountInString(name)
	}
	for row := range s.each("measuring " + s.name) {
		for i := range s.header {
			n := utf8.RuneCountInString(s.cell(row, i))
			s.widths[i] = max(s.widths[i], n)
			if n > mostText {
				return fmt.Errorf("%s: row %d, %s: found %d characters, want at most %d: a cell of a sheet holds no more", s.name, row+1, s.header[i], n, mostText)
			}
		}
	}
	return nil
}
