package command

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/strike-tally/strike-tally/report/foreign"
)

// mapped is the mapping of a file, or the one that is proposed, with what --map and --set
// say in its place.
func (r *importing) mapped(s *foreign.Sheet) (m *foreign.Mapping, err error) {
	if r.mapping != "" {
		b, err := os.ReadFile(r.mapping)
		if err != nil {
			return nil, fmt.Errorf("--mapping: %w", err)
		}
		if m, err = foreign.ReadMapping(filepath.ToSlash(r.mapping), b, r.table); err != nil {
			return nil, err
		}
	} else if r.layout, err = r.layoutOf(s); err != nil {
		return nil, err
	} else if r.layout != nil {
		if m, err = r.layout.For(s, r.table); err != nil {
			return nil, err
		}
	} else {
		m = foreign.Propose(s, r.known, r.table)
	}
	for _, text := range r.maps {
		i := strings.LastIndexByte(text, '=')
		if i < 0 {
			return nil, fmt.Errorf("--map: found %q, want a column of the file and one of %s, as killed=deaths", text, r.table.Name)
		}
		at := s.Index(text[:i])
		if at < 0 {
			return nil, fmt.Errorf("--map: found no column %q in %s, want one of %s", text[:i], s.Name, s.Names())
		}
		if err := m.Set(foreign.Entry{From: s.Columns[at], Column: text[i+1:], Note: "as was asked for"}); err != nil {
			return nil, fmt.Errorf("--map: %w", err)
		}
	}
	if r.mapping == "" && r.layout == nil {
		m.OfStrikes(s, r.known) // once it is said which column is the day
	}
	for _, text := range r.sets {
		column, value, ok := strings.Cut(text, "=")
		if !ok {
			return nil, fmt.Errorf("--set: found %q, want a column and a value, as follow_up=unknown", text)
		}
		if err := m.Set(foreign.Entry{Column: column, Words: value, Note: "as was asked for"}); err != nil {
			return nil, fmt.Errorf("--set: %w", err)
		}
	}
	for _, text := range r.words {
		column, pair, named := strings.Cut(text, ":")
		from, to, ok := strings.Cut(pair, "=")
		if !named || !ok {
			return nil, fmt.Errorf("--word: found %q, want a column of %s, a word of the file and that of the table, as theater:Caribe=caribbean", text, r.table.Name)
		}
		if err := m.SetWord(column, from, to); err != nil {
			return nil, fmt.Errorf("--word: %w", err)
		}
	}
	return m, nil
}
