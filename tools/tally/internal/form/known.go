package form

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// duplicateRule is the rule that knows a document by its address.
const duplicateRule = "duplicate-source"

// known is the id of the document that stands already under an address, or the mark of one
// asked for before; empty if there is none.
func (f *Form) known(t *telling, address string) string {
	others, key := f.otherDocuments(t, address)
	if id, ok := f.knownAs[key]; ok {
		return id
	}
	url := t.document.Table.Index("url")
	before := t.document.Cells[url]
	t.document.Cells[url] = address
	defer func() { t.document.Cells[url] = before }()
	id := ""
	for _, finding := range f.desk.CellFindings(others, t.document, "url") {
		if finding.Rule == duplicateRule && len(finding.Related) > 0 {
			id = f.marked(finding.Related[0].Row, others)
		}
	}
	f.knownAs[key] = id
	return id
}

// isLookedUp reports whether it is known if the dataset has the document of an address.
func (f *Form) isLookedUp(t *telling) bool {
	address := t.document.Get("url")
	_, key := f.otherDocuments(t, address)
	_, ok := f.knownAs[key]
	return ok || address == ""
}

// otherDocuments are the new documents that a form has asked for besides one, and a key of
// them and an address.
func (f *Form) otherDocuments(t *telling, address string) (others []*draft.Row, key string) {
	key = address
	for _, other := range f.told {
		if url := other.document.Get("url"); other != t && url != "" {
			others = append(others, other.document)
			key += " " + url
		}
	}
	return others, key
}

// marked is the mark of the row that would bear an id; the id itself if it is another's.
func (f *Form) marked(id string, rows []*draft.Row) string {
	d, err := draft.New(f.desk.Texts, rows)
	if err != nil {
		return id
	}
	for i, r := range d.Rows {
		if r.ID() == id {
			return rows[i].ID()
		}
	}
	return id
}

// tellKnown says on top of the next page which document was meant, and of which strikes it
// tells already.
func (f *Form) tellKnown(id string) {
	n, ok := f.data.Sources.Find(id)
	if !ok {
		return
	}
	f.about = "The dataset has it: " + toldSource(&f.data.Sources.Rows[n]) + "."
	var strikes []string
	for i := range f.data.Accounts.Rows {
		if a := &f.data.Accounts.Rows[i]; a.SourceID == schema.ID(id) {
			strikes = append(strikes, string(a.StrikeID))
		}
	}
	if len(strikes) > 0 {
		f.about += " It tells of " + listedShort(strikes) + " already."
	}
}

// listedShort names the first of some ids.
func listedShort(ids []string) string {
	const few = 6
	text := ""
	for i, id := range ids[:min(few, len(ids))] {
		if i > 0 {
			text += ", "
		}
		text += id
	}
	if more := len(ids) - few; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}
