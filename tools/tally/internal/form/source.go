package form

import (
	"fmt"

	"charm.land/huh/v2"

	"github.com/strike-tally/strike-tally/validate/draft"
)

// newDocument is what is chosen for a document without an address that the dataset lacks.
const newDocument = "new"

// documentStep asks which document tells what a row says, by its address: it may be one of
// the dataset's, or a new one, which is then asked for. Behind the first ones of a strike
// there may be none.
func (f *Form) documentStep(t *telling, n int) step {
	return step{
		row: t.document,
		ask: func() error {
			if err := f.askDocument(t, n); err != nil {
				return err
			}
			switch f.refer(t); {
			case t == f.more && t.row.Get("source_id") != "":
				f.told, f.more = append(f.told, t), nil
			case t != f.more && t.row.Get("source_id") == "" && n > 0:
				f.told = append(f.told[:n:n], f.told[n+1:]...)
			}
			return nil
		},
		isDone: func() bool {
			if t == f.more {
				return f.hasAnswers(f.main)
			}
			return f.refer(t) != "" && (!f.isNew(t) || len(errorsIn(f.findings(t.document, ""))) == 0)
		},
	}
}

// refer lets the row refer to its document, and is the id or mark of it.
func (f *Form) refer(t *telling) string {
	id := ""
	switch url := t.document.Get("url"); {
	case url != "":
		if id = f.known(t, url); id == "" {
			id = t.document.ID()
		}
	case t.listed == newDocument:
		id = t.document.ID()
	default:
		id = t.listed
	}
	t.row.Cells[t.row.Table.Index("source_id")] = id
	return id
}

// isNew reports whether the document is one that the dataset lacks.
func (f *Form) isNew(t *telling) bool {
	if url := t.document.Get("url"); url != "" {
		return f.known(t, url) == ""
	}
	return t.listed == newDocument
}

// askDocument is one page: the address; which document it is where there is none; and what
// is to be told of a new one.
func (f *Form) askDocument(t *telling, n int) error {
	title := fmt.Sprintf("New %s: the document that tells it", draft.Kind(f.main.Table))
	what, none := "Its address. Leave this empty to choose one of the dataset's documents, or for one without an address.", "(choose)"
	if n > 0 {
		title = fmt.Sprintf("New %s: another document that tells it", draft.Kind(f.main.Table))
		what, none = "The address of another document. Leave this empty if there is none.", "no other document"
	}
	url := t.document.Table.Index("url")
	address := f.typed(&t.document.Cells[url], "url", what, nil, func(text string) answer { return f.checkAddress(t, text) })
	address.taken = func() { f.takeOver(t.document) }
	questions := []*question{address, f.list(t, n, none)}
	for _, p := range pagesOf(t.document.Table, f.data.Sources.Omitted()) {
		for k, column := range p.columns {
			if i := t.document.Table.Index(column); i != url {
				q := f.question(t.document, i, p.columns[k+1:])
				q.skip = func() bool { return !f.isLookedUp(t) || !f.isNew(t) }
				questions = append(questions, q)
			}
		}
	}
	for n, q := range questions {
		// What is wrong with a document that has become another one is nothing to be told.
		if n > 1 && q.isSkipped() {
			q.said = answer{}
		}
	}
	if err := f.run(asked{title: title, questions: questions}); err != nil {
		return err
	}
	if id := f.refer(t); id != "" && !f.isNew(t) {
		f.tellKnown(id)
	}
	return nil
}

// checkAddress asks the rules of an address: of a document that stands already, whether
// what is added can rest on it.
func (f *Form) checkAddress(t *telling, text string) answer {
	if f.lines != nil && f.lines.ended || text == "" {
		return answer{}
	}
	if id := f.known(t, text); id != "" {
		return f.checkKnown(t, id)
	}
	return f.check(t.document, t.document.Table.Index("url"), nil, text)
}

// checkKnown asks the rules whether a row can rest on a document that stands already.
func (f *Form) checkKnown(t *telling, id string) answer {
	i := t.row.Table.Index("source_id")
	before := t.row.Cells[i]
	t.row.Cells[i] = id
	defer func() { t.row.Cells[i] = before }()
	found := f.findings(t.row, "source_id")
	return answer{problem(found), len(errorsIn(found)) > 0}
}

// list asks for one of the dataset's documents, or for a new one without an address; or
// for none, where there may be none.
func (f *Form) list(t *telling, n int, none string) *question {
	const title = "source_id"
	check := func(text string) answer {
		switch _, ok := f.data.Sources.Find(text); {
		case f.lines != nil && f.lines.ended, text == newDocument, text == "" && n > 0:
			return answer{}
		case text == "":
			return answer{"✗ found nothing, want a document: what is added rests on one", true}
		case !ok:
			return answer{fmt.Sprintf("✗ found %q, want the id of a source, or %s", text, newDocument), true}
		}
		return f.checkKnown(t, text)
	}
	var q *question
	if f.lines != nil {
		what := fmt.Sprintf("Id of the document, such as D0001; %s for one without an address that the dataset lacks.", newDocument)
		if n > 0 {
			what += " Empty: " + none + "."
		}
		q = f.typed(&t.listed, title, what, nil, check)
	} else {
		options := []huh.Option[string]{huh.NewOption(none, ""), huh.NewOption("a new document without an address", newDocument)}
		for i := f.data.Sources.Len() - 1; i >= 0; i-- {
			s := &f.data.Sources.Rows[i]
			options = append(options, huh.NewOption(toldSource(s), string(s.ID)))
		}
		q = f.one(&t.listed, title, "Which document? Press / to search.", options, check)
	}
	q.skip = func() bool { return t.document.Get("url") != "" }
	return q
}
