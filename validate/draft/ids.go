package draft

import (
	"errors"
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// IsMark reports whether a text stands in place of an id that is not given yet.
func IsMark(text string) bool { return text == "new" || strings.HasPrefix(text, "new:") }

// identify gives rows without an id the next free one of their table, which next answers,
// and puts the ids in place of the marks by which rows refer to each other.
func identify(next func(t *schema.Table, given map[string]bool) string, rows []*Row) error {
	marks := map[*schema.Table]map[string]string{}
	given := map[string]bool{}
	for _, r := range rows {
		given[r.ID()] = true
	}
	for _, r := range rows {
		if !r.wantsID() {
			continue
		}
		key := r.Table.Index(r.Table.Key)
		mark := r.Cells[key]
		if marks[r.Table] == nil {
			marks[r.Table] = map[string]string{}
		}
		if _, double := marks[r.Table][mark]; double && strings.HasPrefix(mark, "new:") {
			return placed(r.Place(r.Table.Key), fmt.Errorf("found the mark %s twice, want it at one row of %s", mark, r.Table.Name))
		}
		r.Cells[key] = next(r.Table, given)
		given[r.Cells[key]] = true
		marks[r.Table][mark] = r.Cells[key]
	}
	var errs []error
	for _, r := range rows {
		for i, c := range r.Table.Columns {
			if c.RefTable == "" && c.Kind != schema.RowID && (r.Table.Name != "waivers" || c.Name != "row") {
				continue
			}
			text, err := unmarked(&c, r.Cells[i], marks)
			if err != nil {
				errs = append(errs, placed(r.Place(c.Name), err))
				continue
			}
			r.Cells[i] = text
		}
	}
	return errors.Join(errs...)
}

// wantsID reports whether the row is still to be given an id.
func (r *Row) wantsID() bool { return r.Table.Prefix() != "" && (r.ID() == "" || IsMark(r.ID())) }

// placed puts a known place before an error.
func placed(p schema.Place, err error) error {
	switch {
	case p.File == "":
		return err
	case p.Line == 0:
		return fmt.Errorf("%s: %w", p.File, err)
	}
	return fmt.Errorf("%s:%d:%d: %w", p.File, p.Line, p.Column, err)
}

// unmarked is a referring cell with ids in place of marks.
func unmarked(c *schema.Column, text string, marks map[*schema.Table]map[string]string) (string, error) {
	members := []string{text}
	if c.Kind == schema.IDList {
		members = strings.Split(text, schema.ListSeparator)
	}
	for i, member := range members {
		if !IsMark(member) {
			continue
		}
		var ids []string
		for _, t := range schema.Tables {
			if named, ok := marks[t][member]; ok && (c.RefTable == t.Name || c.RefTable == "") {
				ids = append(ids, named)
			}
		}
		switch {
		case len(ids) == 0:
			return text, fmt.Errorf("%s: found the mark %s, want one that a new row%s bears as its id", c.Name, member, of(c.RefTable))
		case len(ids) > 1:
			return text, fmt.Errorf("%s: found the mark %s, which the new rows %s bear, want one that a single row bears", c.Name, member, strings.Join(ids, " and "))
		}
		members[i] = ids[0]
	}
	return strings.Join(members, schema.ListSeparator), nil
}

func of(table string) string {
	if table == "" {
		return ""
	}
	return " of " + table
}
