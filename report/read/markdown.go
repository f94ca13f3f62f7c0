package read

import "strings"

// A reader of Markdown of our own, and not goldmark: that would be a fifth of what a
// browser loads to check a text, and an article needs little of the form: headings,
// items, tables, links, emphasis, struck text. A test holds both to find the same text.

// isMarkdown reports whether a text has a heading, a link or a marked item.
func isMarkdown(text string) bool {
	if strings.Contains(text, "](http://") || strings.Contains(text, "](https://") {
		return true
	}
	for line := range strings.Lines(text) {
		if _, ok := heading(line); ok || strings.HasPrefix(line, "* **") || strings.HasPrefix(line, "- **") {
			return true
		}
	}
	return false
}

// heading is where the text of a heading begins in its line.
func heading(line string) (int, bool) {
	level := len(line) - len(strings.TrimLeft(line, "#"))
	text := strings.TrimLeft(line[level:], " \t")
	return len(line) - len(text), 0 < level && level <= 6 && len(text) < len(line)-level && strings.TrimSpace(text) != ""
}

// markdownReader reads line by line: the lines of a paragraph are gathered, since what is
// marked in them may go beyond a line.
type markdownReader struct {
	*writer
	lines []stretch // of the open paragraph
	fence string    // that ends the open block of code
	table *table    // that is open
}

// stretch is a part of the source.
type stretch struct {
	text string
	at   int
}

// markdown reads Markdown, with tables and struck text.
func markdown(source []byte) *Text {
	r := &markdownReader{writer: newWriter(source)}
	text := string(source)
	for at := 0; at < len(text); {
		line, rest, _ := strings.Cut(text[at:], "\n")
		next, _, _ := strings.Cut(rest, "\n")
		r.line(strings.TrimRight(line, " \t\r"), at, next)
		at += len(line) + 1
	}
	r.paragraph(Paragraph)
	return r.close()
}

// line reads a line that stands at a byte of the source.
func (r *markdownReader) line(line string, at int, next string) {
	begin := func(n int) { line, at = line[n:], at+n }
	begin(len(line) - len(strings.TrimLeft(line, " \t")))
	if r.fence != "" {
		if strings.HasPrefix(line, r.fence) {
			r.fence = ""
		}
		return
	}
	for { // quotations and items, which may stand in each other
		n := marker(line)
		if n == 0 {
			break
		}
		if line[0] != '>' {
			r.paragraph(Paragraph)
		}
		begin(n)
	}
	under := strings.TrimLeft(line, "=-*_ ")
	switch {
	case strings.HasPrefix(line, "```"), strings.HasPrefix(line, "~~~"):
		r.paragraph(Paragraph)
		r.fence = line[:3]
	case line == "":
		r.paragraph(Paragraph)
		r.table = nil
	case under == "" && len(r.lines) > 0 && (line[0] == '=' || line[0] == '-'):
		r.paragraph(Headline)
	case under == "" && len(strings.ReplaceAll(line, " ", "")) >= 3:
		r.paragraph(Paragraph)
	case r.table != nil && strings.Contains(line, "|"):
		r.row(line, at, false)
	case strings.Contains(line, "|") && delimits(next):
		r.paragraph(Paragraph)
		r.table = &table{}
		r.row(line, at, true)
	case line[0] == '#':
		if n, ok := heading(line); ok {
			r.paragraph(Paragraph)
			begin(n)
			if text := strings.TrimRight(line, "#"); text == "" || strings.HasSuffix(text, " ") {
				line = text
			}
			r.lines = []stretch{{line, at}}
			r.paragraph(Headline)
			return
		}
		r.lines = append(r.lines, stretch{line, at})
	case defines(line):
	default:
		r.table = nil
		r.lines = append(r.lines, stretch{line, at})
	}
}

// paragraph ends the open paragraph.
func (r *markdownReader) paragraph(role Role) {
	if len(r.lines) == 0 {
		return
	}
	r.inline(r.lines)
	r.lines = nil
	r.end(role)
}

// row reads a row of a table.
func (r *markdownReader) row(line string, at int, header bool) {
	if delimits(line) {
		return
	}
	r.table.row()
	trimmed := strings.TrimPrefix(line, "|")
	at += len(line) - len(trimmed)
	trimmed = strings.TrimSuffix(trimmed, "|")
	for cell := range strings.SplitSeq(trimmed, "|") {
		r.table.cell(r.writer, header, at)
		r.inline([]stretch{{cell, at}})
		at += len(cell) + 1
	}
	r.table.end(r.writer)
	r.end(Row)
}

// delimits reports whether a line stands between the header of a table and its rows.
func delimits(line string) bool {
	line = strings.TrimSpace(line)
	return strings.Contains(line, "-") && strings.ContainsAny(line, "|:") && strings.Trim(line, "|:- \t") == ""
}

// defines reports whether a line is the target of links or a note.
func defines(line string) bool {
	name, target, ok := strings.Cut(line, "]:")
	return ok && strings.HasPrefix(name, "[") && !strings.Contains(name[1:], "[") && strings.TrimSpace(target) != "" && !strings.HasPrefix(name, "[^")
}

// marker is the length of the mark of a quotation or of an item at the beginning of a
// line, with the blanks behind it.
func marker(line string) int {
	n := 0
	switch {
	case line == "":
		return 0
	case line[0] == '>':
		return len(line) - len(strings.TrimLeft(line[1:], " \t"))
	case strings.ContainsRune("-*+", rune(line[0])):
		n = 1
	default:
		for n < len(line) && n < 9 && '0' <= line[n] && line[n] <= '9' {
			n++
		}
		if n == 0 || n == len(line) || line[n] != '.' && line[n] != ')' {
			return 0
		}
		n++
	}
	behind := strings.TrimLeft(line[n:], " \t")
	if len(behind) == len(line)-n || strings.Trim(line, "-*_ ") == "" { // no blank behind it, or a rule
		return 0
	}
	return len(line) - len(behind)
}
