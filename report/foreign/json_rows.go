package foreign

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// held is the only array of objects that an object holds, and its key.
func held(n node) (key string, rows []node) {
	for i, item := range n.items {
		if item.array && len(item.items) > 0 && len(item.items[0].keys) > 0 {
			if rows != nil {
				return "", nil
			}
			key, rows = n.keys[i], item.items
		}
	}
	return key, rows
}

// fill makes rows of objects.
func (d *jsonText) fill(s *Sheet, objects []node) error {
	index := map[string]int{}
	var places [][]int
	for _, o := range objects {
		if o.plain || o.array {
			return d.errorf(o.at, "found a value among the rows that is no object, want objects with columns as keys")
		}
		var row []string
		at := []int{o.at} // of the row, then of its cells
		err := d.flat(o, "", func(key string, n node) error {
			i, known := index[key]
			if !known {
				if i = len(s.Columns); i >= maxColumns {
					return d.errorf(n.at, "found more than %d columns, want that many at most", maxColumns)
				}
				index[key] = i
				s.Columns = append(s.Columns, key)
			}
			for len(row) <= i {
				row, at = append(row, ""), append(at, o.at)
			}
			row[i], at[i+1] = n.text, n.at
			return nil
		})
		if err != nil {
			return err
		}
		s.Rows, places = append(s.Rows, row), append(places, at)
	}
	for i, row := range s.Rows {
		for len(row) < len(s.Columns) {
			row = append(row, "")
		}
		s.Rows[i] = row
	}
	s.place = func(row, column int) schema.Place {
		if column+1 < len(places[row]) {
			return d.place(places[row][column+1])
		}
		return d.place(places[row][0])
	}
	return nil
}

// flat visits the scalars of an object. A list of scalars is one, parted by semicolons; a
// list of objects is its JSON.
func (d *jsonText) flat(n node, prefix string, visit func(key string, n node) error) error {
	for i, item := range n.items {
		key := prefix + n.keys[i]
		switch {
		case item.array:
			var members []string
			for _, member := range item.items {
				if member.plain {
					members = append(members, member.text)
				}
			}
			if item.text = strings.Join(members, schema.ListSeparator); len(members) < len(item.items) {
				item.text = d.text[item.at:item.end]
			}
		case !item.plain:
			if err := d.flat(item, key+".", visit); err != nil {
				return err
			}
			continue
		}
		if err := visit(key, item); err != nil {
			return err
		}
	}
	return nil
}
