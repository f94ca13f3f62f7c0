package document

import (
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/schema"
)

// reference is the number of a document in the list of references, as it stands behind
// a name: " [12]". It is given at the first mention.
func (w *writer) reference(source schema.ID) string {
	if w.Dataset.Sources.Get(source) == nil {
		return ""
	}
	i := slices.Index(w.cited, source)
	if i < 0 {
		i = len(w.cited)
		w.cited = append(w.cited, source)
	}
	return "\u00a0[" + strconv.Itoa(i+1) + "]"
}

// references are the documents that the report refers to, by their numbers; what a
// printed page needs in place of links.
func (w *writer) references() Block {
	t := w.table(w.Say("report.references_table"), "report.col.number", "report.col.title", "report.col.publisher", "report.col.published", "report.col.row")
	for i, id := range w.cited {
		s := w.Dataset.Sources.Get(id)
		title := Cell{{Text: w.Say("report.untitled")}}
		if s.Title != "" {
			title = Cell{{Text: s.Title, Foreign: w.Language.Code != "en"}}
		}
		if s.URL != "" {
			title = append(title, Line{Text: s.URL, Link: s.URL})
		}
		by := w.Name(s.Publisher)
		if s.OriginKnown() && s.Origin != s.Publisher {
			by += " (" + w.Name(s.Origin) + ")"
		}
		t.add(w.number(i+1), title, plain(by), plain(w.published(s.Published)), plain(string(id)))
	}
	return t.block()
}

// published is a day or a month; what is not told is said.
func (w *writer) published(day schema.Date) string {
	switch {
	case !day.Known():
		return w.Say("report.undated")
	case day.IsMonth():
		return w.Month(string(day))
	}
	return w.ShortDate(day)
}
