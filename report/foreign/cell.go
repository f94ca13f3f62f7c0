package foreign

import (
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

// Options are what is known beside the file.
type Options struct {
	// Data has words, theaters, topics and ids that are known; nil: none.
	Data *schema.Dataset
	// Days is the order of day and month, where no column decides it.
	Days written.Order
}

// A result is what became of one cell.
type result struct {
	text     string
	how      written.Form // how it was written otherwise; empty: as it stands
	ok       bool         // false: it cannot be told, and stays as it is
	doubtful bool         // it can be read, in more than one way
	why      string       // of what is not ok
}

const (
	unknown  written.Form = "not known, left empty"
	blanks   written.Form = "blanks around it left out"
	composed written.Form = "letters and their accents joined"
	aWord    written.Form = "the table's word for it"
	mapped   written.Form = "as the mapping says"
	ranges   written.Form = "the end of a range"
	noBest   written.Form = "a range, which has no best value"
	noEnd    written.Form = "an end that is left open"
	half     written.Form = "one of two coordinates"
	small    written.Form = "in small letters"
)

// reader is what reads cells of a column of the file for one of the table. It settles the
// entry's reading where the column decides it.
func (o Options) reader(s *Sheet, i int, c *schema.Column, e *Entry) func(cell string) result {
	words := e.words()
	read := o.kindReader(s, i, c, e)
	return func(cell string) result {
		text := strings.TrimSpace(cell)
		if word, ok := words[written.Fold(text)]; ok && text != "" {
			return result{text: word, how: mapped, ok: true}
		}
		if text == "" {
			return result{ok: true}
		}
		r := read(text)
		if !r.ok && !r.doubtful && isUnknown(c.Kind, text) {
			return result{how: unknown, ok: true}
		}
		if !r.ok {
			r.text = cell
		} else if r.how == "" && text != cell {
			r.how = blanks
		}
		return r
	}
}

// isUnknown reports whether a cell says that something is not known. None may say so, or
// that there were none.
func isUnknown(kind schema.Kind, text string) bool {
	lower := strings.ToLower(text)
	return written.IsUnknown(text) && (kind == schema.Day || kind == schema.Decimal || lower != "none" && lower != "nil" && lower != "(none)")
}

// kindReader reads cells by the kind of the column.
func (o Options) kindReader(s *Sheet, i int, c *schema.Column, e *Entry) func(text string) result {
	switch c.Kind {
	case schema.Day:
		return o.dayReader(s, i, c, e)
	case schema.Number:
		return numberReader(s, i, c, e)
	case schema.Decimal:
		return func(text string) result { return degree(text, c, e.Reading) }
	case schema.OneWord:
		return func(text string) result {
			word := wordOf(c.Vocabulary, text)
			return wordResult(text, word, c)
		}
	case schema.WordList:
		return func(text string) result { return list(text, c) }
	case schema.RowID:
		return func(text string) result {
			if c.Prefix == "" || schema.ID(text).Valid(c.Prefix, c.Width) {
				return result{text: text, ok: true}
			}
			return result{why: fmt.Sprintf("no id such as %s", schema.NewID(c.Prefix, c.Width, 1))}
		}
	case schema.Language:
		return func(text string) result {
			if lower := strings.ToLower(text); len(text) <= 3 && lower != text {
				return result{text: lower, how: small, ok: true}
			}
			return result{text: text, ok: true}
		}
	}
	return o.textReader(c)
}

// textReader takes texts as they are; names of theaters and topics become the words that
// the dataset has for them.
func (o Options) textReader(c *schema.Column) func(text string) result {
	labels := map[string]string{}
	for _, w := range c.RefWords {
		labels[written.Fold(w)] = w
	}
	known := func(word, label, labelES string) {
		for _, name := range []string{word, label, labelES} {
			if name != "" {
				labels[written.Fold(name)] = word
			}
		}
	}
	if o.Data != nil && c.RefTable == "theaters" {
		for _, r := range o.Data.Theaters.Rows {
			known(r.Theater, r.Label, r.LabelES)
		}
	}
	if o.Data != nil && c.RefTable == "topics" {
		for _, r := range o.Data.Topics.Rows {
			known(r.Topic, r.Label, r.LabelES)
		}
	}
	return func(text string) result {
		if word, ok := labels[written.Fold(text)]; ok && c.RefTable != "" && word != text {
			return result{text: word, how: aWord, ok: true}
		} else if c.RefTable != "" && len(labels) > 0 && !ok {
			return result{why: "none of the words of " + c.RefTable}
		}
		if isUnknown(schema.Text, text) {
			return result{how: unknown, ok: true}
		}
		if c.Kind == schema.Text && !norm.NFC.IsNormalString(text) {
			return result{text: norm.NFC.String(text), how: composed, ok: true}
		}
		return result{text: text, ok: true}
	}
}
