package read

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Role is what a block of a text is.
type Role string

const (
	Headline  Role = "headline" // title, heading, the headline of the page's data
	Paragraph Role = "paragraph"
	Row       Role = "row" // of a table, its cells with their headers
)

// Block is a piece of text that stands alone: no sentence goes beyond it.
type Block struct {
	Start, End int // bytes of [Text.Plain]
	Role       Role
	// Withdrawn is text that its page marks as deleted or tells of an earlier version.
	Withdrawn bool
}

// Text is what a page says, without its furniture: blocks with a line feed between
// them. Every byte knows where in the source it stands.
type Text struct {
	Plain  string
	Blocks []Block

	origins []origin
	lines   []int // where each line of the source begins
}

// origin says that the text from At on stands in the source from Source on; fixed is
// text that is not in the source, such as the header of a cell put before it.
type origin struct {
	at, source int
	fixed      bool
}

// Place is a byte of the source, and its line and column, both from 1; columns count
// bytes, as everywhere in the project.
type Place struct {
	Byte   int `json:"byte"`
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Place is where a byte of [Text.Plain] stands in the source.
func (t *Text) Place(at int) Place {
	i := sort.Search(len(t.origins), func(i int) bool { return t.origins[i].at > at }) - 1
	if i < 0 {
		return Place{Line: 1, Column: 1}
	}
	o := t.origins[i]
	source := o.source
	if !o.fixed {
		source += at - o.at
	}
	line := sort.SearchInts(t.lines, source+1)
	return Place{Byte: source, Line: line, Column: source - t.lines[line-1] + 1}
}

// writer writes a Text: runs of blanks become one, and blocks are kept apart.
type writer struct {
	text      Text
	out       strings.Builder
	begin     int  // of the block that is open
	blank     bool // a blank is due before the next character
	at        int  // in the source, behind what was written last
	fixed     bool
	withdrawn bool // of what is written now
	deleted   bool // the open block is withdrawn as a whole
}

func newWriter(source []byte) *writer {
	w := &writer{at: -1}
	w.text.lines = append(w.text.lines, 0)
	for i, c := range source {
		if c == '\n' {
			w.text.lines = append(w.text.lines, i+1)
		}
	}
	w.out.Grow(len(source) / 2)
	return w
}

// write writes text that stands in the source from a byte on.
func (w *writer) write(s string, source int) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad' {
			w.blank = w.blank || unicode.IsSpace(r)
			i += size
			continue
		}
		w.due(source + i)
		w.mark(source+i, false)
		w.out.WriteString(s[i : i+size])
		w.at = source + i + size
		i += size
	}
}

// say writes text of ours at a place of the source.
func (w *writer) say(s string, source int) {
	for i, part := range strings.Fields(s) {
		w.blank = w.blank || i > 0
		w.due(source)
		w.mark(source, true)
		w.out.WriteString(part)
		w.at = source
	}
}

// put writes a character of the source that stands there in another form, such as an
// entity.
func (w *writer) put(s string, source, size int) {
	if strings.TrimFunc(s, unicode.IsSpace) == "" {
		w.blank = w.blank || s != ""
		return
	}
	w.due(source)
	w.mark(source, true)
	w.out.WriteString(s)
	w.at, w.fixed = source+size, true
}

func (w *writer) due(source int) {
	if w.out.Len() == w.begin {
		w.blank, w.deleted = false, w.withdrawn
	}
	if w.blank {
		w.mark(max(source-1, 0), true)
		w.out.WriteByte(' ')
		w.blank = false
	}
}

// mark notes a place of the source where the text does not simply go on.
func (w *writer) mark(source int, fixed bool) {
	if !fixed && !w.fixed && source == w.at && w.out.Len() > 0 {
		return
	}
	w.text.origins = append(w.text.origins, origin{w.out.Len(), source, fixed})
	w.fixed = fixed
}

// last is the last character of the open block; 0 if it is empty.
func (w *writer) last() rune {
	if w.blank || w.out.Len() == w.begin {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(w.out.String()[w.begin:])
	return r
}

// end closes the open block, if anything is in it.
func (w *writer) end(role Role) bool {
	w.blank = false
	if w.out.Len() == w.begin {
		return false
	}
	w.text.Blocks = append(w.text.Blocks, Block{w.begin, w.out.Len(), role, w.deleted})
	w.out.WriteByte('\n')
	w.begin, w.at = w.out.Len(), -1
	return true
}

func (w *writer) close() *Text {
	w.end(Paragraph)
	w.text.Plain = w.out.String()
	return &w.text
}

// PlaceBehind is the place behind the byte before at: where a stretch of text ends.
func (t *Text) PlaceBehind(at int) Place {
	p := t.Place(at - 1)
	p.Byte, p.Column = p.Byte+1, p.Column+1
	return p
}
