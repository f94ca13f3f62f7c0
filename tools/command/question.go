package command

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// Question is what the flags of report and chart ask for.
type Question struct {
	Output   string   // file to write; empty: standard output
	Sections []string // parts of the report; none: all
	Data     string   // folder of the tables; empty: the built-in ones

	scope, from, asOf, knownBy, lang string
	where, by                        []string
}

// AddFlags adds the flags that report and chart share.
func (q *Question) AddFlags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&q.Data, "data", "", "folder of the tables (default: the built-in dataset)")
	f.StringVar(&q.scope, "scope", "", "what to count: sea, land, a theater or all (default sea, with land told apart)")
	f.StringVar(&q.from, "from", "", "first day counted, YYYY-MM-DD")
	f.StringVar(&q.asOf, "as-of", "", "last day counted, YYYY-MM-DD")
	f.StringVar(&q.knownBy, "known-by", "", "only what was public by this day, YYYY-MM-DD")
	f.StringArrayVar(&q.where, "where", nil, "only strikes whose column answers, as theater=caribbean, deaths>=4, origins<2, accounts_differ=yes, announced_by!= (not empty); =, !=, <, <=, >, >=; may be repeated")
	f.StringVar(&q.lang, "lang", language.Codes[0], "language: "+strings.Join(language.Codes, " or "))
	f.StringVarP(&q.Output, "output", "o", "", "file to write, whole or not at all (default: standard output)")
}

// Answer makes the report that was asked for.
func (q *Question) Answer() (*summary.Report, *schema.Dataset, *language.Language, error) {
	if q.Output != "" {
		StopWhole()
	}
	l, err := language.Named(q.lang)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("--lang: %w", err)
	}
	asked := summary.Question{Scope: q.scope, From: schema.Date(q.from), AsOf: schema.Date(q.asOf), KnownBy: schema.Date(q.knownBy), By: q.by, Sections: q.Sections}
	for _, condition := range q.where {
		c, err := summary.ParseCondition(condition)
		if err != nil {
			return nil, nil, nil, fmt.Errorf("--where: %w", err)
		}
		asked.Where = append(asked.Where, c)
	}
	files, err := Files(q.Data)
	if err != nil {
		return nil, nil, nil, err
	}
	d := schema.Read(files)
	switch n := len(d.Faults); {
	case n == 1:
		return nil, nil, nil, errors.New("found a fault in the form of the tables, want none; `tally validate` names it")
	case n > 1:
		return nil, nil, nil, fmt.Errorf("found %d faults in the form of the tables, want none; `tally validate` names them", n)
	}
	id, err := summary.Identify(d, files)
	if err != nil {
		return nil, nil, nil, err
	}
	r, err := summary.New(assess.New(d, assess.Options{}), id, asked)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("--%w", err)
	}
	return r, d, l, nil
}
