package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
)

func judgeCommand() *cobra.Command {
	var f flags
	var t schema.Tally
	var asked struct {
		asOf, from                               string
		counts                                   []string
		atLeast, moreThan, about, nearly, atMost bool
	}
	c := &cobra.Command{
		Use:   "judge",
		Short: "put a number that is no row to the rows: can it be brought together with them, and how",
		Long: `judge asks of a bare number what check asks of the published figures: no row and no source is
needed. Words like --at-least hold for the number of deaths. With --series the figure is read by
the method of that outlet's count.

Exit status: 0 whatever the answer is, 2 if there is none.`,
		Example: `  tally judge --deaths 148 --strikes 44 --as-of 2026-02-20
  tally judge --deaths 138 --as-of 2026-02-20 --series CNN
  tally judge --deaths 80 --more-than --as-of 2025-12-10 --format json`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := command.Word("format", f.format, "text", "json"); err != nil {
				return err
			}
			a, say, err := f.assess()
			if err != nil {
				return err
			}
			var wrong []error
			for _, d := range []struct {
				flag, value string
				cell        *schema.Date
			}{{"as-of", asked.asOf, &t.AsOf}, {"from", asked.from, &t.From}} {
				day, err := command.Day(d.flag, d.value)
				wrong = append(wrong, err)
				*d.cell = day
			}
			if t.CountsMissing != "" {
				wrong = append(wrong, command.Word("counts-missing", t.CountsMissing, schema.CountsMissing.Names()...))
			}
			words := 0
			for _, q := range []struct {
				set  bool
				word string
			}{{asked.atLeast, "at_least"}, {asked.moreThan, "more_than"}, {asked.about, "about"}, {asked.nearly, "nearly"}, {asked.atMost, "at_most"}} {
				if q.set {
					t.DeathsQualifier, words = q.word, words+1
				}
			}
			if words > 1 || words == 1 && !t.Deaths.Known() {
				wrong = append(wrong, errors.New("found words for the number of deaths, want one of --at-least, --more-than, --about, --nearly and --at-most beside --deaths"))
			}
			if t.Scope == "" {
				t.Scope = schema.ScopeAll
				if l := a.Ledgers.Ledger(schema.ScopeSea); l != nil && len(l.Entries) > 0 {
					t.Scope = schema.ScopeSea
				}
			}
			if a.Ledgers.Ledger(t.Scope) == nil {
				wrong = append(wrong, fmt.Errorf("--scope: found %q, want one of %q", t.Scope, a.Ledgers.Scopes()))
			}
			if to := t.StrikesTo; to.Known() && (!t.Strikes.Known() || to.Or(0) < t.Strikes.Or(0)) {
				wrong = append(wrong, fmt.Errorf("--strikes-to: found %s, want it beside --strikes, and so many or more", to))
			}
			for _, word := range t.Class.Words() {
				wrong = append(wrong, command.Word("class", word, a.Data.Words(schema.Class).Names()...))
			}
			var further []schema.Measured
			for _, text := range asked.counts {
				c, err := countOf(a.Data, text)
				if wrong = append(wrong, err); err == nil {
					further = append(further, c)
				}
			}
			if t.Through != "" && a.Data.Strikes.Get(t.Through) == nil {
				wrong = append(wrong, fmt.Errorf("--through: found no strike %q, want the id of one, such as S001", t.Through))
			}
			if t.Series != "" {
				if found, err := seriesNamed(a, t.Series); err != nil {
					wrong = append(wrong, err)
				} else {
					t.Series = found[0].Name
				}
			}
			switch {
			case t.DeathsTo.Known() && !t.Deaths.Known():
				wrong = append(wrong, fmt.Errorf("--deaths-to: found %s without --deaths, want both ends of the range", t.DeathsTo))
			case !t.Deaths.Known() && !t.Strikes.Known() && !t.Vessels.Known() && !t.Missing.Known() && !t.Survivors.Known() && len(asked.counts) == 0:
				wrong = append(wrong, errors.New("judge: found no number, want one of --deaths, --strikes, --vessels, --missing, --survivors and --count"))
			case t.DeathsTo.Known() && t.DeathsTo.Or(0) < t.Deaths.Or(0):
				wrong = append(wrong, fmt.Errorf("--deaths-to: found %s, want --deaths (%s) or more", t.DeathsTo, t.Deaths))
			}
			if t.From != "" && t.AsOf != "" && t.From > t.AsOf {
				wrong = append(wrong, fmt.Errorf("--from: found %s, want a day not after --as-of (%s)", t.From, t.AsOf))
			}
			if err := errors.Join(wrong...); err != nil {
				return err
			}
			v := a.Judge().Figure(t, further...)
			if f.format == "json" {
				return view.TallyJSON(c.OutOrStdout(), a, say, &v)
			}
			view.TallyText(c.OutOrStdout(), a, say, &v)
			return nil
		},
	}
	f.addData(c)
	f.addFormat(c, "text or json")
	f.addLanguage(c)
	command.AddCount(c.Flags(), &t.Deaths, "deaths", "people killed")
	command.AddCount(c.Flags(), &t.StrikesTo, "strikes-to", "upper end, where a range of strikes is stated")
	command.AddCount(c.Flags(), &t.DeathsTo, "deaths-to", "upper end, where a range is stated")
	command.AddCount(c.Flags(), &t.Strikes, "strikes", "strikes")
	command.AddCount(c.Flags(), &t.Vessels, "vessels", "vessels")
	command.AddCount(c.Flags(), &t.Missing, "missing", "missing or presumed dead, where they are stated apart")
	command.AddCount(c.Flags(), &t.Survivors, "survivors", "survivors")
	c.Flags().StringArrayVar(&asked.counts, "count", nil, "a further measure of the dataset and its number, such as children=3 or children=3-5; may be given again")
	c.Flags().StringVar((*string)(&t.Class), "class", "", "classes of strikes that it counts: confirmed;possible those of either, confirmed+drone those of both (default: all)")
	c.Flags().StringVar(&asked.asOf, "as-of", "", "day for which it speaks, YYYY-MM-DD; without one it is placed where it fits")
	c.Flags().StringVar(&asked.from, "from", "", "first day that it counts, YYYY-MM-DD (default: the campaign's first day)")
	c.Flags().StringVar((*string)(&t.Through), "through", "", "newest strike that it includes, such as S045")
	c.Flags().StringVar(&t.Scope, "scope", "", "what it counts: all, sea, land or a theater (default: sea, where there are strikes at sea)")
	c.Flags().StringVar(&t.Series, "series", "", "whose running count it is, such as AP or \"Associated Press\"")
	c.Flags().StringVar(&t.CountsMissing, "counts-missing", "", "whether the presumed dead are inside: yes, no or unknown")
	c.Flags().BoolVar(&asked.atLeast, "at-least", false, "the source says at least")
	c.Flags().BoolVar(&asked.moreThan, "more-than", false, "the source says more than")
	c.Flags().BoolVar(&asked.about, "about", false, "the source says about")
	c.Flags().BoolVar(&asked.nearly, "nearly", false, "the source says nearly")
	c.Flags().BoolVar(&asked.atMost, "at-most", false, "the source says at most")
	return c
}
