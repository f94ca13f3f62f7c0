package document

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// escaper keeps Markdown (CommonMark with GitHub's tables) from reading a text as
// its own.
var escaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "<", `\<`, ">", `\>`, "[", `\[`, "]", `\]`, "|", `\|`, "~", `\~`, "#", `\#`, "&", "&amp;", "\n", " ")

// Markdown writes the report for a README, an issue or a notebook. It holds no
// charts, for they would be files of their own.
func Markdown(w io.Writer, d *Document) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# %s\n", escaper.Replace(d.Title))
	for _, text := range d.Lead {
		fmt.Fprintf(out, "\n%s\n", escaper.Replace(text))
	}
	for _, s := range d.Sections {
		fmt.Fprintf(out, "\n## %s\n", escaper.Replace(s.Title))
		for _, b := range s.Blocks {
			markdownBlock(out, &b)
		}
	}
	return out.Flush()
}

func markdownBlock(out io.Writer, b *Block) {
	switch {
	case b.Table != nil:
		markdownTable(out, b.Table)
	case b.Heading != "":
		fmt.Fprintf(out, "\n### %s\n", escaper.Replace(b.Heading))
	case b.Paragraph != "":
		fmt.Fprintf(out, "\n%s\n", escaper.Replace(b.Paragraph))
	case len(b.List) > 0:
		fmt.Fprintln(out)
		for _, item := range b.List {
			fmt.Fprintf(out, "- %s\n", escaper.Replace(item))
		}
	}
}

func markdownTable(out io.Writer, t *Table) {
	fmt.Fprintf(out, "\n**%s**\n\n|", escaper.Replace(t.Caption))
	for _, c := range t.Columns {
		fmt.Fprintf(out, " %s |", escaper.Replace(c.Title))
	}
	fmt.Fprint(out, "\n|")
	for _, c := range t.Columns {
		if c.Right {
			fmt.Fprint(out, " ---: |")
		} else {
			fmt.Fprint(out, " --- |")
		}
	}
	fmt.Fprintln(out)
	for _, row := range t.Rows {
		fmt.Fprint(out, "|")
		for _, cell := range row {
			var lines []string
			for i, line := range cell {
				lines = append(lines, markdownLine(line)+cell.Parting(i))
			}
			fmt.Fprintf(out, " %s |", strings.Join(lines, " <br />"))
		}
		fmt.Fprintln(out)
	}
}

// addresses keeps an address within the marks of a link and of a cell.
var addresses = strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "", " ", "%20", "|", "%7C")

func markdownLine(l Line) string {
	text := escaper.Replace(l.Text)
	if l.Foreign {
		text = "*" + text + "*"
	}
	if !strings.HasPrefix(l.Link, "http") {
		return text
	}
	address := addresses.Replace(l.Link)
	if l.Text == l.Link {
		// As the words of a link it would be one within another: bare addresses are links
		// to GitHub and to pandoc, whose EPUB is then no XHTML.
		return "<" + address + ">"
	}
	return "[" + text + "](<" + address + ">)"
}
