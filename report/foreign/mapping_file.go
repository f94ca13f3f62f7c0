package foreign

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// mappingHeader is the header of a mapping's file.
var mappingHeader = []string{"table", "from", "column", "reading", "words", "group", "note"}

// File is the mapping as a table in CSV, from which [ReadMapping] reads the same.
func (m *Mapping) File() []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.Write(mappingHeader) // writing to memory cannot fail
	for _, e := range m.Entries {
		_ = w.Write([]string{m.Table.Name, e.From, e.Column, string(e.Reading), e.Words, e.Group, e.Note})
	}
	w.Flush()
	return b.Bytes()
}

// ReadMapping reads what a file says of one table.
func ReadMapping(name string, b []byte, t *schema.Table) (*Mapping, error) {
	return readMapping(name, b, t, false)
}

// readMapping reads a mapping, or several in one, of which columns are there in some
// files alone.
func readMapping(name string, b []byte, t *schema.Table, several bool) (*Mapping, error) {
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff"))))
	header, err := in.Read()
	if err != nil || !slices.Equal(header, mappingHeader) {
		return nil, fmt.Errorf("%s:1:1: found %s, want the header of a mapping, %s", name, excerpt(strings.Join(header, ",")), strings.Join(mappingHeader, ","))
	}
	m := &Mapping{Table: t}
	others := map[string]bool{}
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: found no CSV: %w", name, err)
		}
		line, _ := in.FieldPos(0)
		if cells[0] != t.Name {
			others[cells[0]] = true
			continue
		}
		e := Entry{From: cells[1], Column: cells[2], Reading: Reading(cells[3]), Words: cells[4], Group: cells[5], Note: cells[6]}
		if err := m.Add(e); err != nil && several && e.From != "" && slices.Contains(readings, e.Reading) {
			m.Entries = append(m.Entries, e)
		} else if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	if len(m.Entries) == 0 && len(others) > 0 {
		return nil, fmt.Errorf("%s: found a mapping for %s, want one for %s", name, strings.Join(sorted(others), ", "), t.Name)
	}
	return m, nil
}

func sorted(set map[string]bool) (names []string) {
	for name := range set {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
