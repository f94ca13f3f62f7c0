package form

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"charm.land/huh/v2"

	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/schema"
)

// options are what a column's cell is chosen from: the words of its vocabulary, or
// the rows that it may refer to, the newest first; none for columns that are typed.
func (f *Form) options(c *schema.Column) []huh.Option[string] {
	var options []huh.Option[string]
	switch {
	case c.Vocabulary != nil:
		for _, w := range c.Vocabulary.Words {
			label := w.Label
			if w.Doc != "" {
				label += ": " + w.Doc
			}
			options = append(options, huh.NewOption(oneLine(label), w.Name))
		}
	case c.RefTable == "theaters":
		for _, word := range c.RefWords {
			options = append(options, huh.NewOption(oneLine(view.ScopeLabel(f.data, word)), word))
		}
		for _, t := range f.data.Theaters.Rows {
			options = append(options, huh.NewOption(oneLine(t.Label), t.Theater))
		}
	case c.RefTable == "strikes":
		for _, s := range f.newest() {
			options = append(options, huh.NewOption(oneLine(f.toldStrike(s)), string(s.ID)))
		}
	}
	return options
}

// newest are the strikes, the newest first.
func (f *Form) newest() []*schema.Strike {
	var strikes []*schema.Strike
	for i := range f.data.Strikes.Rows {
		strikes = append(strikes, &f.data.Strikes.Rows[i])
	}
	slices.SortStableFunc(strikes, func(a, b *schema.Strike) int { return cmp.Compare(b.Date, a.Date) })
	return strikes
}

// toldStrike is a strike in one line.
func (f *Form) toldStrike(s *schema.Strike) string {
	killed := "killed: not known"
	switch {
	case s.Deaths.Known():
		killed = "killed: " + string(s.Deaths)
	case s.DeathsMin.Known():
		killed = fmt.Sprintf("killed: %s to %s", s.DeathsMin, s.DeathsMax)
	}
	return fmt.Sprintf("%s  %s  %s, %s", s.ID, s.Date, strings.TrimSpace(view.ScopeLabel(f.data, s.Theater)), killed)
}

// toldSource is a document in one line.
func toldSource(s *schema.Source) string {
	return oneLine(fmt.Sprintf("%s  %-10s  %s: %s", s.ID, cmp.Or(string(s.Published), "undated"), s.Publisher, cmp.Or(s.Title, s.Address(), s.Note)))
}

// oneLine is a text of rows in one line of a terminal.
func oneLine(text string) string { return visible.Shown(strings.ReplaceAll(text, "\n", " ")) }

// clipped are options as a screen shows them: an option that does not fit into its width
// is cut, where that leaves as much of it as usual; on a narrower screen it goes on in a
// second line, and is cut there, if the screen is not low, too.
func clipped(options []huh.Option[string], width int, low bool) []huh.Option[string] {
	const usual = usualWidth - 8
	const atBreak = 6 // letters that the first line leaves empty, or so, where a word ends
	most := width
	if width < usual && !low {
		most = max(min(usual, 2*width-atBreak), width)
	}
	options = slices.Clone(options)
	for i, o := range options {
		options[i].Key = cut(o.Key, most)
	}
	return options
}

// suggestions are texts that stand in the column more than once, to be completed.
func (f *Form) suggestions(t *schema.Table, c *schema.Column) []string {
	if c.Kind != schema.Text || c.Name == "note" {
		return nil
	}
	times := map[string]int{}
	s := f.data.Sheet(t.Name)
	for row := range s.Len() {
		times[s.Cell(row, t.Index(c.Name))]++
	}
	delete(times, "")
	maps.DeleteFunc(times, func(text string, n int) bool { return n < 2 || visible.Shown(text) != text })
	return slices.Sorted(maps.Keys(times))
}
