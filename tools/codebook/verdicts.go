package main

import (
	"fmt"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// verdictBook is what readers need to know of verdicts: all of it is asked of the code
// that judges.
type verdictBook struct {
	Verdicts []schema.Word
	Stated   []int // numbers whose bands are shown
	Bands    []bandRow
	Readings []readingRow
	Prices   []priceRow
}

// priceRow is what a departure from the declared way of counting costs.
type priceRow struct {
	Name      string
	Points    int
	Text, Why string
}

// readingRow is a sort of reading.
type readingRow struct{ Name, Text string }

// bandRow is what the words of a qualifier hold, for each of the numbers shown.
type bandRow struct {
	Label string
	Holds []string
}

// shownNumbers are a dozen, a number that is not round, a five, a ten, a hundred and
// thousands: each has a width of its own.
var shownNumbers = []int{12, 47, 85, 80, 200, 18000}

func newVerdictBook(d *schema.Dataset) verdictBook {
	b := verdictBook{Stated: shownNumbers}
	say := phrase.English(d)
	for _, kind := range figure.Kinds {
		b.Readings = append(b.Readings, readingRow{kind, say.Say("reading.kind." + kind)})
	}
	for _, p := range figure.Prices {
		b.Prices = append(b.Prices, priceRow{p.Name, p.Points, say.Say("price." + p.Name), say.Say("price.why." + p.Name)})
	}
	for _, o := range figure.Outcomes {
		meaning, _ := phrase.Of("verdict.meaning." + string(o))
		b.Verdicts = append(b.Verdicts, schema.Word{Name: string(o), Label: say.Verdict(o), Doc: meaning.EN})
	}
	for _, word := range schema.Qualifier.Words {
		row := bandRow{Label: word.Label}
		for _, n := range shownNumbers {
			row.Holds = append(row.Holds, holds(n, word.Name))
		}
		b.Bands = append(b.Bands, row)
	}
	return b
}

// holds are the numbers that reproduce a stated one, and those of a round number in
// brackets.
func holds(n int, qualifier string) string {
	band := figure.Reproduces(n, qualifier)
	text := bandText(band)
	if round, ok := figure.Rounded(n, qualifier); ok {
		text += " (" + bandText(round) + ")"
	}
	return text
}

func bandText(b figure.Band) string {
	if b.Low == b.High {
		return fmt.Sprint(b.Low)
	}
	return fmt.Sprintf("%d to %d", b.Low, b.High)
}
