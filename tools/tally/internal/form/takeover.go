package form

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/draft"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// take fills a cell that nobody has filled: it is empty, or as it was taken over before.
// What is taken over is an answer like any other, to be looked at and changed.
func (f *Form) take(row *draft.Row, column, text string) {
	i := row.Table.Index(column)
	if i < 0 || row.Cells[i] != "" && row.Cells[i] != f.took[&row.Cells[i]] {
		return
	}
	row.Cells[i], f.took[&row.Cells[i]] = text, text
}

// takeOver fills what is known of a document by its address: the day in it, and what the
// dataset's documents of the same site have in common.
func (f *Form) takeOver(document *draft.Row) {
	address := document.Get("url")
	f.take(document, "published", string(rules.DayInAddress(address)))
	site := siteOf(address)
	times := map[string]map[string]int{}
	for i := range f.data.Sources.Rows {
		s := &f.data.Sources.Rows[i]
		if site == "" || siteOf(s.URL) != site {
			continue
		}
		for column, text := range map[string]string{"publisher": s.Publisher, "origin": s.Origin, "language": s.Language, "kind": s.Kind} {
			if times[column] == nil {
				times[column] = map[string]int{}
			}
			times[column][text]++
		}
	}
	for _, column := range []string{"publisher", "origin", "language", "kind"} {
		usual := mostFrequent(times[column])
		if column == "origin" && len(times[column]) > 1 {
			usual = "" // it carries others' reports: whose this one is, is to be looked up
		}
		f.take(document, column, usual)
	}
}

// siteOf is the host of an address without www; empty if it has none.
func siteOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// mostFrequent is the most frequent of some texts, the first of them by the alphabet;
// empty for none.
func mostFrequent(times map[string]int) string {
	texts := slices.SortedFunc(maps.Keys(times), func(a, b string) int { return cmp.Or(times[b]-times[a], cmp.Compare(a, b)) })
	if len(texts) == 0 {
		return ""
	}
	return texts[0]
}

// prefill fills the cells of a row that follow from the others: an account is of the day
// and place of those before, and a strike is what its accounts say of it.
func (f *Form) prefill(row *draft.Row) {
	isStrike := f.main.Table.Name == "strikes"
	switch {
	case isStrike && row == f.main:
		f.prefillStrike()
	case isStrike && row.Table.Name == "accounts":
		row.Cells[row.Table.Index("strike_id")] = f.main.ID()
		for _, t := range f.told {
			if t.row == row {
				return
			}
			for _, column := range []string{"date", "theater"} {
				f.take(row, column, t.row.Get(column))
			}
		}
	}
}

// prefillStrike fills what the accounts say of the strike: what all that give it give
// alike, and the range of deaths.
func (f *Form) prefillStrike() {
	said := func(column string) (texts []string) {
		for _, t := range f.told {
			if text := t.row.Get(column); text != "" && t.row.Get("superseded") == "" {
				texts = append(texts, text)
			}
		}
		return texts
	}
	for _, column := range []string{"date", "theater", "missing", "survivors", "vessels"} {
		if texts := said(column); len(texts) > 0 && len(slices.Compact(slices.Sorted(slices.Values(texts)))) == 1 {
			f.take(f.main, column, texts[0])
		}
	}
	low, high := extremes(slices.Concat(said("deaths_min"), said("deaths_max")))
	f.take(f.main, "deaths_min", low)
	f.take(f.main, "deaths_max", high)
	if low == high {
		f.take(f.main, "deaths", low)
	} else {
		f.take(f.main, "deaths", "")
	}
	var evidence []string
	for _, list := range said("evidence_offered") {
		evidence = append(evidence, schema.List(list).Members()...)
	}
	f.take(f.main, "evidence_offered", string(f.inOrder("evidence_offered", evidence)))
	for _, t := range f.told {
		if t.document.Get("kind") == "official" && f.isNew(t) {
			f.take(f.main, "announced_by", t.document.Get("publisher"))
			break
		}
	}
}

// inOrder is a list of words, each once, in the order of their vocabulary.
func (f *Form) inOrder(column string, words []string) schema.List {
	var ordered []string
	for _, o := range f.options(&f.main.Table.Columns[f.main.Table.Index(column)]) {
		if slices.Contains(words, o.Value) {
			ordered = append(ordered, o.Value)
		}
	}
	return schema.NewList(ordered...)
}

// extremes are the smallest and the largest of some numbers as they are written.
func extremes(texts []string) (low, high string) {
	for _, text := range texts {
		n, ok := schema.Count(text).Int()
		if !ok {
			continue
		}
		if l, known := schema.Count(low).Int(); !known || n < l {
			low = text
		}
		if h, known := schema.Count(high).Int(); !known || n > h {
			high = text
		}
	}
	return low, high
}
