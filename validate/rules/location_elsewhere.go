package rules

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/validate"
)

// inTheater is how many strikes of a theater at least name it in their location, to each that
// names it in another one.
const inTheater = 3

var _ = add(&validate.Rule{
	Name:  "location-elsewhere",
	Title: "A place in words is named as another theater.",
	Doc: "The words of location do not begin with the whole label of another theater, in English or Spanish, of two words or more, with or without an article or in before it, where they hold no word of four letters and more of the label of the strike's own, and where three strikes of the other theater name it so to each that is told. " +
		"A theater that is nowhere on the map, as one for a sea that is not stated, may be spoken of in any way. Asked of theaters that no other rule tells.",
	Hint:     "look up where the sources place the strike, and mend the words or the theater",
	Severity: validate.Warning,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"strikes": {"theater", "location"}, "theaters": {"latitude", "longitude"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		own, labels := map[int32]map[string]bool{}, map[int32][]string{}
		middleAt := places(d.Theaters)
		for row, id := range d.Theaters.IDs() {
			if _, onMap := middleAt(row); !onMap || d.Theaters.Repeated(id) || !d.Valid(d.Theaters, row, "theater", "label", "latitude", "longitude") {
				continue
			}
			own[id] = labelWords(d, id)
			for _, column := range []string{"label", "label_es"} {
				if label := strings.ToLower(d.Theaters.Cell(row, column)); strings.Contains(label, " ") {
					labels[id] = append(labels[id], label)
				}
			}
		}
		named := map[int32]int32{} // the theater in a location; most rows say the same
		theaterIn := func(location int32) int32 {
			of, known := named[location]
			if !known {
				text := strings.ToLower(d.Text(location))
				for _, word := range []string{"in ", "en ", "the ", "el ", "la "} {
					text = strings.TrimPrefix(text, word)
				}
				for id, all := range labels {
					for _, label := range all {
						if strings.HasPrefix(text, label) && holdsWordOf(text[:min(len(text), len(label)+utf8.UTFMax)], label) { // north of it is beside it
							of = min(of, id)
						}
					}
				}
				named[location] = of
			}
			return of
		}
		right, wrong := map[int32]int{}, map[int32][]int{} // by the theater that is named
		theaters := d.Strikes.Words("theater")
		for row, location := range d.Strikes.Words("location") {
			words, onMap := own[theaters[row]]
			if location == 0 || !onMap {
				continue
			}
			switch of := theaterIn(location); {
			case of == theaters[row]:
				right[of]++
			case of != 0 && !holdsLabelWord(strings.ToLower(d.Text(location)), words):
				wrong[of] = append(wrong[of], row)
			}
		}
		for of, rows := range wrong {
			for _, row := range rows {
				if len(rows)*inTheater > right[of] || !d.Valid(d.Strikes, row, "location", "theater") || d.Reported(d.Strikes, row, "location", "theater") {
					continue
				}
				f := d.At(d.Strikes, row, "location")
				f.Message = fmt.Sprintf("location: found %q in %s, want words that do not name %s alone", f.Value, d.Text(theaters[row]), d.Text(of))
				f.Related = append(f.Related, d.Related(d.Strikes, row, "theater", "the theater"))
				report(f)
			}
		}
	},
})
