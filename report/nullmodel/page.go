package nullmodel

import (
	"fmt"
	"io"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
)

// Page writes the results of some runs as a short page in Markdown.
func Page(w io.Writer, results []*Result) {
	fmt.Fprint(w, `<!-- Made by `+"`go generate ./report/nullmodel`"+`. Change the code, not this file. -->
# How often would a wrong number be explained?

Wrong figures are made of the published ones and judged in their place: neighbours, one to three deaths or one or two strikes off, and slips as they are seen. Half of them are judged as coded, half without the strike that they name. “Explained” is agrees or agrees as read. Kept are the published figures that agree or agree as read, of those that some reading reproduces. The tables are those of data/sample, which do not change, so that judges can be compared.

| seed | one number | two or more | slips | published figures kept |
| ---: | ---: | ---: | ---: | ---: |
`)
	for _, r := range results {
		fmt.Fprintf(w, "| %d | %s | %s | %s | %s |\n", r.Seed, percent(r.One().Share()), percent(r.Several().Share()), percent(r.AllSlips().Share()), percent(r.Kept()))
	}
	var of [2][2]Count
	slips := make([]Count, len(Slips))
	readings := map[string]int{}
	explained := 0
	for _, r := range results {
		for i := range of {
			for n := range of[i] {
				of[i][n] = plus(of[i][n], r.Neighbours[i][n])
			}
		}
		for i := range slips {
			slips[i] = plus(slips[i], r.Slips[i])
		}
		for kind, n := range r.Readings {
			readings[kind] += n
			explained += n
		}
	}
	fmt.Fprint(w, "\n## Neighbours, all seeds together\n\n| states | judged | wrong figures | explained | possible |\n| --- | --- | ---: | ---: | ---: |\n")
	for i, states := range []string{"one number", "two or more"} {
		for n, judged := range []string{"as coded", "without its strike"} {
			row(w, states+" | "+judged, of[i][n])
		}
	}
	fmt.Fprint(w, "\n## Slips, all seeds together\n\n| what went wrong | wrong figures | explained | possible |\n| --- | ---: | ---: | ---: |\n")
	for i, s := range Slips {
		row(w, s.Text, slips[i])
	}
	fmt.Fprint(w, "\n## By which reading neighbours are explained\n\n| reading | share |\n| --- | ---: |\n")
	say := phrase.English(nil)
	for _, kind := range append([]string{""}, figure.Kinds...) {
		if n := readings[kind]; n > 0 {
			text := "the declared one: the wrong number is a total of the rows itself"
			if kind != "" {
				text = say.Say("reading.kind." + kind)
			}
			fmt.Fprintf(w, "| %s | %s |\n", text, percent(Count{All: explained, Explained: n}.Share()))
		}
	}
}

func row(w io.Writer, what string, c Count) {
	fmt.Fprintf(w, "| %s | %d | %s | %s |\n", what, c.All, percent(c.Share()), percent(Count{All: c.All, Explained: c.Possible}.Share()))
}

// percent writes thousandths as per cent.
func percent(thousandths int) string { return fmt.Sprintf("%d.%d%%", thousandths/10, thousandths%10) }
