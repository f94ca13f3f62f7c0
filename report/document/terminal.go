package document

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

const (
	// slim is the narrowest that a column of words may become. A table that does not
	// fit the window then stands as one record after another.
	slim = 9
	gap  = 2 // blanks between columns
)

// Terminal writes the report for a terminal of so many characters a line.
func Terminal(w io.Writer, d *Document, width int) error {
	width = max(width, 40)
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s\n", d.Title)
	for _, lead := range d.Lead {
		fmt.Fprintf(out, "\n%s\n", wrap(lead, width))
	}
	for _, s := range d.Sections {
		fmt.Fprintln(out)
		headline(out, s.Title, "=", width)
		for _, b := range s.Blocks {
			terminalBlock(out, &b, width)
		}
	}
	return out.Flush()
}

func terminalBlock(out io.Writer, b *Block, width int) {
	switch {
	case b.Table != nil:
		if widths, ok := fit(b.Table, width); ok {
			grid(out, b.Table, widths, width)
		} else {
			records(out, b.Table, width)
		}
	case b.Heading != "":
		headline(out, b.Heading, "-", width)
	case b.Paragraph != "":
		fmt.Fprintf(out, "\n%s\n", wrap(b.Paragraph, width))
	case len(b.List) > 0:
		fmt.Fprintln(out)
		for _, item := range b.List {
			fmt.Fprintf(out, "- %s\n", strings.ReplaceAll(wrap(item, width-2), "\n", "\n  "))
		}
	}
}

// headline writes a title with a line below it.
func headline(out io.Writer, title, line string, width int) {
	fmt.Fprintf(out, "\n%s\n%s\n", wrap(title, width), strings.Repeat(line, min(width, text.StringWidth(title))))
}

// wrap breaks a text at blanks; a word longer than the line is cut.
func wrap(s string, width int) string {
	lines := strings.Split(text.WrapSoft(s, width), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

func (c Cell) text() string {
	var lines []string
	for _, l := range c {
		lines = append(lines, l.Text)
	}
	return strings.Join(lines, "\n")
}

// grid writes a table whose columns fit the width together.
func grid(out io.Writer, t *Table, widths []int, width int) {
	fmt.Fprintf(out, "\n%s\n\n", wrap(t.Caption, width))
	g := table.NewWriter()
	g.SetStyle(table.StyleLight)
	style := g.Style()
	style.Options = table.OptionsNoBordersAndSeparators
	style.Options.SeparateHeader = true
	style.Format.Header = text.FormatDefault
	style.Box.PaddingLeft, style.Box.PaddingRight = "", strings.Repeat(" ", gap)
	var header table.Row
	var configs []table.ColumnConfig
	for i, c := range t.Columns {
		header = append(header, wrapCell(c.Title, widths[i]))
		config := table.ColumnConfig{Number: i + 1, WidthMax: widths[i], WidthMaxEnforcer: wrapCell}
		if c.Right {
			config.Align, config.AlignHeader = text.AlignRight, text.AlignRight
		}
		configs = append(configs, config)
	}
	g.AppendHeader(header)
	g.SetColumnConfigs(configs)
	for _, row := range t.Rows {
		var cells table.Row
		for i, c := range row {
			cells = append(cells, wrapCell(c.text(), widths[i]))
		}
		g.AppendRow(cells)
	}
	for line := range strings.Lines(g.Render() + "\n") {
		line = strings.TrimRight(line, " \n")
		if strings.Trim(line, "─") == "" { // the rule goes no further than the text
			line = strings.Repeat("─", max(0, text.StringWidth(line)-gap))
		}
		fmt.Fprintln(out, line)
	}
}

// wrapCell breaks each line of a cell.
func wrapCell(cell string, width int) string {
	var lines []string
	for line := range strings.Lines(cell) {
		lines = append(lines, wrap(strings.TrimRight(line, "\n"), width))
	}
	return strings.Join(lines, "\n")
}

// fit are the widths of columns: as wide as they need where that fits, else the
// widest columns give way first; false if they cannot give way enough.
func fit(t *Table, width int) ([]int, bool) {
	widths := make([]int, len(t.Columns))
	floor := make([]int, len(t.Columns))
	total := gap * (len(t.Columns) - 1)
	for i, c := range t.Columns {
		for _, word := range strings.Fields(c.Title) {
			widths[i] = max(widths[i], text.StringWidth(word))
		}
		floor[i] = slim
		for _, row := range t.Rows {
			for _, line := range row[i] {
				widths[i] = max(widths[i], text.StringWidth(line.Text))
				if c.Right {
					floor[i] = max(floor[i], text.StringWidth(line.Text))
				}
			}
		}
		floor[i] = min(floor[i], widths[i])
		total += widths[i]
	}
	for total > width {
		widest := -1
		for i := range widths {
			if widths[i] > floor[i] && (widest < 0 || cmp.Compare(widths[i], widths[widest]) > 0) {
				widest = i
			}
		}
		if widest < 0 {
			return nil, false
		}
		widths[widest]--
		total--
	}
	return widths, true
}

// records writes a table for a narrow window: each row as lines of title and value.
func records(out io.Writer, t *Table, width int) {
	fmt.Fprintf(out, "\n%s\n", wrap(t.Caption, width))
	for _, row := range t.Rows {
		fmt.Fprintln(out)
		for i, c := range row {
			value := c.text()
			if value == "" {
				continue
			}
			line := t.Columns[i].Title + ": " + strings.ReplaceAll(value, "\n", "; ")
			fmt.Fprintln(out, strings.ReplaceAll(wrap(line, width-2), "\n", "\n  "))
		}
	}
}
