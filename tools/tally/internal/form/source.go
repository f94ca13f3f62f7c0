package form

import (
	"fmt"
	"slices"

	"charm.land/huh/v2"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// duplicateRule is the rule that knows a document by its address.
const duplicateRule = "duplicate-source"

// sourced asks for a row's source, until no rule refuses it.
func (f *Form) sourced(row *draft.Row) error {
	for {
		before := len(f.Rows)
		id, err := f.source(row.Table)
		if err != nil {
			return err
		}
		row.Cells[row.Table.Index("source_id")] = id
		refused := errorsIn(f.findings(row, "source_id"))
		if len(refused) == 0 {
			return nil
		}
		f.say(refused)
		f.Rows = f.Rows[:before]
	}
}

// source asks which document tells what is to be added, by its address: it may be
// one of the dataset's, or a new one, which is then asked for. The answer is an id
// or a mark.
func (f *Form) source(of *schema.Table) (string, error) {
	row := f.newRow(f.data.Table("sources"))
	url := row.Table.Index("url")
	const about = "Paste its address. Leave this empty to choose one of the dataset's documents."
	address := newTyped(f, "Which document tells it?", about, &row.Cells[url], nil, func(text string) (string, bool) {
		said, refused, known := f.known(row, text)
		if known != "" {
			return "", false
		}
		return said, refused
	})
	title := fmt.Sprintf("New %s: its source", draft.Kind(of))
	if err := f.run(asked{title: title, fields: []huh.Field{address}}); err != nil {
		return "", err
	}
	if row.Cells[url] == "" {
		return f.listed(row)
	}
	if _, _, known := f.known(row, row.Cells[url]); known != "" {
		fmt.Fprintf(f.out, "The dataset has it: %s\n\n", known)
		return f.marked(known), nil
	}
	return row.ID(), f.fill(row)
}

// known asks the rules of an address. If it is that of a document that stands
// already, known is its id.
func (f *Form) known(row *draft.Row, text string) (said string, refused bool, known string) {
	url := row.Table.Index("url")
	before := row.Cells[url]
	row.Cells[url] = text
	defer func() { row.Cells[url] = before }()
	found := f.findings(row, "url")
	for _, finding := range found {
		if finding.Rule == duplicateRule && len(finding.Related) > 0 {
			return "", false, finding.Related[0].Row
		}
	}
	if f.lines != nil && f.lines.ended {
		return "", false, ""
	}
	return problem(found), slices.ContainsFunc(found, func(v validate.Finding) bool { return v.Severity == validate.Error }), ""
}

// marked is the mark of the row of the form that would bear an id; the id itself
// if it is another's.
func (f *Form) marked(id string) string {
	d, err := draft.New(f.desk.Texts, f.Rows)
	if err != nil {
		return id
	}
	for i, r := range d.Rows {
		if r.ID() == id {
			return f.Rows[i].ID()
		}
	}
	return id
}

// listed asks for one of the dataset's documents, or for a new one without an
// address.
func (f *Form) listed(row *draft.Row) (string, error) {
	id := ""
	var field huh.Field
	if f.lines != nil {
		field = newTyped(f, "source_id", "Id of the document, such as D0001; empty for a new one without an address.", &id, nil, func(text string) (string, bool) {
			if _, ok := f.data.Sources.Find(text); text == "" || ok {
				return "", false
			}
			return fmt.Sprintf("✗ found %q, want the id of a source", text), true
		})
	} else {
		options := []huh.Option[string]{huh.NewOption("a new document without an address", "")}
		for i := f.data.Sources.Len() - 1; i >= 0; i-- {
			s := &f.data.Sources.Rows[i]
			options = append(options, huh.NewOption(toldSource(s), string(s.ID)))
		}
		field = huh.NewSelect[string]().Title("Which document?").Description("Press / to search.").Options(options...).Height(listHeight + 2).Value(&id)
	}
	if err := f.run(asked{fields: []huh.Field{field}}); err != nil {
		return "", err
	}
	if id != "" {
		return id, nil
	}
	return row.ID(), f.fill(row)
}
