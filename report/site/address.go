package site

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// folders are where the pages of a table's rows stand.
var folders = map[string]string{"strikes": "strikes/", "tallies": "figures/", "sources": "sources/", "claims": "claims/"}

// rowPath is the path of a row's page within a language; empty if it has none. An
// account stands on the page of its strike, an excluded event on that of all strikes.
func (f *facts) rowPath(id schema.ID) string {
	d := f.Data
	if id == "" {
		return ""
	}
	for _, s := range d.Sheets() {
		t := s.Table()
		if !wellFormed(t, id) {
			continue
		}
		row, ok := s.Find(string(id))
		switch {
		case !ok:
			return ""
		case t.Name == "accounts":
			if strike := f.rowPath(d.Accounts.Rows[row].StrikeID); strings.HasPrefix(strike, folders["strikes"]) {
				return strike + "#" + string(id)
			}
			return ""
		case t.Name == "excluded":
			return folders["strikes"] + "#" + string(id)
		case folders[t.Name] != "":
			return folders[t.Name] + string(id) + "/"
		}
	}
	return ""
}

// wellFormed reports whether an id is written as the table's ids are.
func wellFormed(t *schema.Table, id schema.ID) bool {
	key := t.Index(t.Key)
	if key < 0 || t.Columns[key].Prefix == "" {
		return false
	}
	for tag := range strings.SplitSeq(t.Columns[key].Validate, ",") {
		if param, ok := strings.CutPrefix(tag, "id="); ok {
			prefix, width := schema.IDWidth(param)
			return id.Valid(prefix, width)
		}
	}
	return false
}

// paged are the rows of a table that have a page of their own: those with a
// well-formed id, the first of several with one id.
func paged(s schema.Cells) []int {
	var rows []int
	t := s.Table()
	key := t.Index(t.Key)
	for row := range s.Len() {
		id := s.Cell(row, key)
		if first, _ := s.Find(id); first == row && wellFormed(t, schema.ID(id)) {
			rows = append(rows, row)
		}
	}
	return rows
}

// Correction is the address at which a correction of a row is proposed; empty where no
// repository is known.
func (b *builder) correction(id string) string {
	if b.options.Repository == "" {
		return ""
	}
	return b.options.Repository + "/issues/new?" + url.Values{"template": {"correct-a-row.yml"}, "row": {id}, "title": {"Correct " + id}}.Encode()
}

// line is the address of a row's line in the repository; empty where it is not
// known.
func (b *builder) line(s schema.Cells, row int) string {
	place := s.Place(row, 0)
	if place.Line == 0 || b.options.Repository == "" {
		return ""
	}
	return b.options.Repository + "/blob/HEAD/data/" + place.File + "#L" + strconv.Itoa(place.Line)
}
