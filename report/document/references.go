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
	t := w.table(w.Say("report.references_table"), "report.col.number", "report.col.document")
	for i, id := range w.cited {
		s := w.Dataset.Sources.Get(id)
		title := w.Say("report.untitled")
		if s.Title != "" {
			title = "“" + s.Title + "”"
		}
		by := w.Name(s.Publisher)
		if s.OriginKnown() && s.Origin != s.Publisher {
			by += " (" + w.Name(s.Origin) + ")"
		}
		document := Cell{{Text: by + ", " + title + ", " + w.published(s.Published) + ", " + string(id)}}
		if address := s.Address(); address != "" {
			document = append(document, Line{Text: address, Link: address})
		}
		t.add(w.number(i+1), document)
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
