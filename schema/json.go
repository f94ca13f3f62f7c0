//go:build !js

package schema

import (
	"encoding/json"
	"strconv"
)

// Cells as JSON. The browser writes none.

// MarshalJSON writes a number, or null where none is given.
func (c Count) MarshalJSON() ([]byte, error) {
	if n, ok := c.Int(); ok {
		return strconv.AppendInt(nil, int64(n), 10), nil
	}
	return textOrNull(string(c))
}

// MarshalJSON writes a known day as text and an unknown one as null.
func (d Date) MarshalJSON() ([]byte, error) { return textOrNull(string(d)) }

// MarshalJSON writes a number, or null where none is given.
func (d Degree) MarshalJSON() ([]byte, error) {
	if f, ok := d.Float64(); ok {
		return strconv.AppendFloat(nil, f, 'f', -1, 64), nil
	}
	return textOrNull(string(d))
}

// MarshalJSON writes the id, or null where none is given.
func (id ID) MarshalJSON() ([]byte, error) { return textOrNull(string(id)) }

// MarshalJSON writes an array; an empty list is null, for it says nothing.
func (l List) MarshalJSON() ([]byte, error) {
	if l == "" {
		return []byte("null"), nil
	}
	return json.Marshal(l.Members())
}

func textOrNull(s string) ([]byte, error) {
	if s == "" {
		return []byte("null"), nil
	}
	return json.Marshal(s)
}
