package rules

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "account-elsewhere",
	Title: "An account places a strike elsewhere, and does not say so in its note.",
	Doc: "An account that stands gives another theater than its strike has, and its note is empty, or has neither a word of a theater's label nor a name: a word with a capital within a sentence that is neither month nor weekday. Sources do differ, and then the note says how; without one it is most often a slip. " +
		"Where one of the two theaters is at sea and the other on land, the note has a word of the label of the theater that the account gives, for a name says little then. " +
		"A theater in which no strike has coordinates, as one for a sea that is not stated, is no place, and nothing is asked of it. Asked of strikes whose theater no other rule tells.",
	Hint:     "look up where the source places it; if it is right, say in the note that the source differs",
	Severity: validate.Warning,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"strikes": {"theater", "location_precision"}, "accounts": {"theater", "superseded"}, "theaters": {"medium"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		stands, ours, theirs := standing(d), d.Strikes.Words("theater"), d.Accounts.Words("theater")
		places, theaterOnly, noPlace := map[int32]bool{}, d.Word(schema.TheaterOnly), d.Word(schema.NoPlace)
		for row, precision := range d.Strikes.Words("location_precision") {
			if precision != theaterOnly && precision != noPlace && !places[ours[row]] {
				places[ours[row]] = true
			}
		}
		delete(places, 0)
		var named map[string]bool // words of labels, once they are asked for
		eachWithAccounts(d, []string{"theater"}, func(row int, accounts []int32) {
			for _, i := range accounts {
				if theirs[i] == ours[row] || !stands(i) || !places[theirs[i]] || !places[ours[row]] ||
					d.Reported(d.Accounts, int(i), "theater", "strike_id", "source_id", "account_id", "date") || d.Reported(d.Strikes, row, "theater") {
					continue
				}
				note := d.Accounts.Cell(int(i), "note")
				if named == nil && note != "" {
					named = labelWords(d, 0)
				}
				if media := [2]int32{validMedium(d, theirs[i]), validMedium(d, ours[row])}; media[0] != 0 && media[1] != 0 && media[0] != media[1] {
					if holdsLabelWord(note, labelWords(d, theirs[i])) {
						continue
					}
				} else if speaksOfPlace(note, named) {
					continue
				}
				without := "no note"
				if note != "" {
					without = "a note that is about no place"
				}
				f := d.At(d.Accounts, int(i), "theater")
				f.Message = fmt.Sprintf("theater: found %q and "+without+", want %s, that of %s, or a note that says how the source differs", f.Value, d.Text(ours[row]), d.Strikes.Row(row).ID())
				f.Related = append(f.Related, d.Related(d.Strikes, row, "theater", "the strike's theater"))
				report(f)
			}
		})
	},
})

// labelWords are the words of four letters and more in the labels of a theater, or of all (0), in
// small letters.
func labelWords(d *validate.Data, theater int32) map[string]bool {
	words := map[string]bool{}
	for row, id := range d.Theaters.IDs() {
		if theater != 0 && id != theater {
			continue
		}
		for _, column := range []string{"label", "label_es"} {
			for _, word := range strings.FieldsFunc(strings.ToLower(d.Theaters.Cell(row, column)), isNoLetter) {
				if len(word) >= len("gulf") {
					words[word] = true
				}
			}
		}
	}
	return words
}

// speaksOfPlace reports whether a note may tell where a source places a strike: it has a word
// that is named so, or a name.
func speaksOfPlace(note string, named map[string]bool) bool {
	begins := true // a sentence
	for _, word := range strings.Fields(note) {
		letters := strings.TrimFunc(word, isNoLetter)
		first, _ := utf8.DecodeRuneInString(letters)
		if named[strings.ToLower(letters)] || !begins && unicode.IsUpper(first) && !isOfCalendar(letters) {
			return true
		}
		begins = strings.ContainsAny(word[len(word)-1:], ".:;!?")
	}
	return false
}

// holdsLabelWord reports whether a note has one of the words.
func holdsLabelWord(note string, words map[string]bool) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(note), isNoLetter), func(word string) bool { return words[word] })
}

// isOfCalendar reports whether a word is a month or a day of the week, in English.
func isOfCalendar(word string) bool {
	for month := time.January; month <= time.December; month++ {
		if word == month.String() {
			return true
		}
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		if word == day.String() {
			return true
		}
	}
	return false
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }
