package csvtable

import "strings"

// maxMarks is how many byte order marks in a row are passed over: programs that add one
// do so again.
const maxMarks = 4

// begin takes the text of a file, or its beginning, and reads what stands before
// the rows. It answers false if no row can be read.
func (rd *reader) begin(text string, more bool) bool {
	top := Place{File: rd.layout.File, Line: 1, Column: 1}
	if name := WideEncoding(text); name != "" {
		rd.unreadable(Fault{Kind: WrongEncoding, Place: top, Value: name, Want: "UTF-8"})
		return false
	}
	if kind := ForeignKind(text); kind != "" {
		rd.unreadable(Fault{Kind: ForeignFile, Place: top, Value: kind})
		return false
	}
	rd.text, rd.scan.text, rd.scan.more = text, text, more
	for n := 0; n < maxMarks && strings.HasPrefix(text[rd.scan.at:], "\ufeff"); n++ {
		if n == 0 {
			rd.add(Fault{Kind: ByteOrderMark, Place: top})
		}
		rd.scan.at += len("\ufeff")
	}
	start := text[rd.scan.at:min(len(text), MaxHead)]
	if strings.TrimSpace(start) == "" {
		rd.unreadable(rd.empty())
		return false
	}
	if isProse(start, more) {
		rd.unreadable(Fault{Kind: ForeignFile, Place: top, Value: "a text without columns"})
		return false
	}
	if kind := rd.layout.decoration(start); kind != "" {
		rd.unreadable(Fault{Kind: ForeignFile, Place: top, Value: kind})
		return false
	}
	rd.scan.returns = !strings.Contains(start, "\n") && strings.Contains(start, "\r")
	rd.above()
	rd.separator()
	return rd.head()
}

// proseLines are how many lines without a separator are taken for a text.
const proseLines = 20

// isProse reports whether a file begins with a sentence, and no line of it, or of its
// beginning, has a separator.
func isProse(start string, more bool) bool {
	first, _, _ := strings.Cut(start, "\n")
	if !strings.Contains(strings.TrimSpace(first), " ") {
		return false
	}
	for n, rest := 0, start; n < proseLines && rest != ""; n++ {
		var line string
		if line, rest, _ = strings.Cut(rest, "\n"); strings.ContainsAny(line, ",;\t|\r") {
			return false
		}
	}
	return !more || strings.Count(start, "\n") >= proseLines
}

func (rd *reader) empty() Fault {
	return Fault{Kind: EmptyFile, Place: Place{File: rd.layout.File, Line: 1, Column: 1}, Want: strings.Join(rd.layout.Columns, ",")}
}

func (rd *reader) newLine() string {
	if rd.scan.returns {
		return "\r"
	}
	return "\n"
}

// clip is the beginning of a text that may be of any length.
func clip(text string) string {
	if len(text) > maxID {
		return strings.ToValidUTF8(text[:maxID], "") + "…"
	}
	return text
}

// separator notices a file that is written with another separator, and goes on
// with that one.
func (rd *reader) separator() {
	if rd.layout.Separator != 0 {
		rd.scan.separator = rd.layout.Separator
		return
	}
	line, _, _ := strings.Cut(rd.text[rd.scan.at:min(len(rd.text), MaxHead)], rd.newLine())
	if strings.Contains(line, ",") {
		return
	}
	column := 1
	if rd.scan.line == 1 {
		column += rd.scan.at // a byte order mark stands before
	}
	for _, other := range []byte{';', '\t', '|'} {
		if i := strings.IndexByte(line, other); i >= 0 {
			rd.add(Fault{Kind: WrongSeparator, Place: Place{File: rd.layout.File, Line: rd.scan.line, Column: column + i}, Value: string(other), Want: ","})
			rd.scan.separator = other
			return
		}
	}
}
