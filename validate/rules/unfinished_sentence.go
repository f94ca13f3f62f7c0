package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

// sentences are the columns whose texts are whole sentences in our words.
var sentences = func() (keys []validate.Key) {
	for _, t := range schema.Tables {
		for i := range t.Columns {
			switch c := &t.Columns[i]; c.Name {
			case "note", "claim", "what", "where", "found", "proposition", "proposition_es", "reason":
				if c.Kind == schema.Text {
					keys = append(keys, validate.Key{Name: c.Name, Table: t.Name, Columns: []string{c.Name}, Of: func(cells []string) string { return sentenceEnd(cells[0]) }})
				}
			}
		}
	}
	return keys
}()

// isOfSentences reports whether a column is one of them.
func isOfSentences(table, column string) bool {
	return slices.ContainsFunc(sentences, func(k validate.Key) bool { return k.Table == table && k.Name == column })
}

const (
	sentenceLetters = 20 // of a text that is a sentence
	otherSentences  = 6  // that end with a full stop, at least, for each that does not
)

var _ = add(&validate.Rule{
	Name:  "unfinished-sentence",
	Title: "A text ends within a sentence, where all others of its column end with one.",
	Doc: "Notes, claims and other texts in our words end with a full stop, a question mark or a sign behind it in nearly every row of this column; one of three words and 20 letters or more ends with a letter, a comma, a semicolon or a hyphen. " +
		"Most often it was cut, by a program or where it was copied. Asked of columns in which so many other texts end with a sentence that they are 6 for each that does not. Of the last cell of a file whose last line has no end, no-final-line-end tells.",
	Hint:     "write the text to its end; if it is whole, put a full stop behind it as in the other rows",
	Severity: validate.Warning,
	Phase:    validate.PhaseReach,
	Keys:     sentences,
	Table: func(d *validate.Data, t *validate.Table, report func(validate.Finding)) {
		for _, key := range sentences {
			if key.Table != t.Name || t.LeftOut(key.Name) {
				continue
			}
			hashes, times := t.Hashes(key.Name), map[uint64]int{}
			for _, hash := range hashes {
				times[hash]++
			}
			delete(times, 0)
			if len(times) < 2 {
				continue
			}
			first := slices.IndexFunc(hashes, func(hash uint64) bool { return hash != 0 })
			within := hashes[first]
			for hash := range times { // there are two: that of the first row, and the other one
				if (hash == hashes[first]) == (sentenceEnd(t.Cell(first, key.Name)) == endsInside) {
					within = hash
				}
			}
			ended := 0
			for hash, n := range times {
				if hash != within {
					ended += n
				}
			}
			if ended < otherSentences*times[within] {
				continue
			}
			for row, hash := range hashes {
				if hash != within || !d.Valid(t, row, key.Name) || d.Reported(t, row, key.Name) {
					continue
				}
				if row == t.Len-1 && key.Name == t.Columns[len(t.Columns)-1].Name && endsOpen(d, t.File) {
					continue // told at the end of the file
				}
				f := d.At(t, row, key.Name)
				f.Message = fmt.Sprintf("%s: found %s, want a text that ends with a sentence, as %d others here do", key.Name, quotedEnd(f.Value), ended)
				report(f)
			}
		}
	},
})

// endsOpen reports whether the last line of a file has no line end.
func endsOpen(d *validate.Data, file string) bool {
	return slices.ContainsFunc(d.Faults, func(f schema.Fault) bool { return f.Place.File == file && f.Kind == csvtable.NoFinalLineEnd })
}

// What a text ends with.
const (
	endsWhole  = "a sentence"
	endsInside = "within one"
)

// sentenceEnd is what a text of several words ends with; empty for a shorter one, and where it
// cannot be told.
func sentenceEnd(text string) string {
	if len(text) < sentenceLetters || strings.Count(text, " ") < 2 {
		return ""
	}
	switch last, _ := utf8.DecodeLastRuneInString(text); {
	case unicode.IsLower(last), last == ',', last == ';', last == '-':
		if strings.Contains(text[strings.LastIndexAny(text, " \n")+1:], "/") { // an address
			return ""
		}
		return endsInside
	case strings.ContainsRune(".?!”’»)…", last):
		return endsWhole
	}
	return ""
}
