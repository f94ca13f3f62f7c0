package view_test

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// An answer on a figure says that as many other readings give its numbers as it lists below.
func TestOtherReadingsAreAsManyAsSaid(t *testing.T) {
	told := 0
	for _, d := range []*schema.Dataset{schema.Read(sample.Files), schema.Read(reporttest.Drawn(0)), schema.Read(reporttest.Drawn(1)), schema.Read(reporttest.Drawn(2))} {
		a := assess.New(d, assess.Options{})
		for _, say := range []*phrase.Words{phrase.English(d), phrase.Spanish(d)} {
			number := func(key string) *regexp.Regexp {
				return regexp.MustCompile(strings.ReplaceAll(regexp.QuoteMeta(say.Say(key)), "%v", "([0-9]+)"))
			}
			forms := []*regexp.Regexp{number("reason.others.one"), number("reason.others.many")}
			for i := range a.Verdicts() {
				v := &a.Verdicts()[i]
				if v.Outcome != figure.AgreesAsRead {
					continue
				}
				var b bytes.Buffer
				view.TallyText(&b, a, say, v)
				said := 0
				for _, form := range forms {
					if found := form.FindStringSubmatch(say.Reason(v)); found != nil {
						said, _ = strconv.Atoi(found[1])
					}
				}
				if listed := strings.Count(b.String(), "\n  "+strings.TrimSuffix(say.Say("explain.or"), "%v")); listed != said {
					t.Errorf("%s, %s: found %d other readings said and %d listed\n%s", v.Tally.ID, say.Code, said, listed, b.String())
				}
				told += said
			}
		}
	}
	if told == 0 {
		t.Error("found no figure with other readings")
	}
}
