package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// GapsText lists the times in which published totals rise by more than the rows
// explain, and the figures that say so.
func GapsText(w io.Writer, say *phrase.Words, gaps []figure.Gap) {
	if len(gaps) == 0 {
		fmt.Fprintln(w, say.Say("gaps.none_text"))
		return
	}
	for i := range gaps {
		g := &gaps[i]
		fmt.Fprintln(w, language.Title(say.Gap(g)))
		if g.Before != nil {
			fmt.Fprintf(w, "  %s\n", say.Say("gaps.before", saying(say, g.Before)))
		}
		for _, v := range g.Saying {
			fmt.Fprintf(w, "  %s\n", say.Say("gaps.after", saying(say, v)))
		}
	}
}

func saying(say *phrase.Words, v *figure.Verdict) string {
	return fmt.Sprintf("%s  %s  %s: %s", v.Tally.ID, v.Tally.AsOf, say.Publisher(v.Tally), strings.Join(say.Stated(v), ", "))
}

type jsonGap struct {
	Scope   string      `json:"scope"`
	Measure string      `json:"measure"`
	After   schema.Date `json:"after"`
	Until   schema.Date `json:"until"`
	Lacking int         `json:"lacking"`
	Sources int         `json:"sources"`
	Before  *schema.ID  `json:"before"`
	Saying  []schema.ID `json:"saying"`
}

// GapsJSON writes gaps as {"gaps": [{scope, measure, after, until, lacking,
// sources, before, saying}]}.
func GapsJSON(w io.Writer, gaps []figure.Gap) error {
	out := struct {
		Gaps []jsonGap `json:"gaps"`
	}{[]jsonGap{}}
	for _, g := range gaps {
		j := jsonGap{Scope: g.Scope, Measure: string(g.Measure), After: g.After, Until: g.Until, Lacking: g.Lacking, Sources: g.Sources}
		if g.Before != nil {
			j.Before = &g.Before.Tally.ID
		}
		for _, v := range g.Saying {
			j.Saying = append(j.Saying, v.Tally.ID)
		}
		out.Gaps = append(out.Gaps, j)
	}
	return writeJSON(w, out)
}
