package datapackage

import (
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A reader of the data package who knows nothing of this project: it casts every
// cell to the type of its field and asks for constraints and keys.
type reader struct {
	p     *Package
	rows  map[string][]map[string]string // by resource
	found []string
}

func (r *reader) tell(format string, args ...any) {
	r.found = append(r.found, fmt.Sprintf(format, args...))
}

func read(t *testing.T) *reader {
	t.Helper()
	r := &reader{p: descriptor(t), rows: map[string][]map[string]string{}}
	for _, resource := range r.p.Resources {
		r.rows[resource.Name] = records(t, resource.Name)
	}
	return r
}

func (r *reader) check() {
	for _, resource := range r.p.Resources {
		for _, f := range resource.Table.Fields {
			seen := map[string]bool{}
			c := f.Constraints
			if c == nil {
				c = &Constraints{}
			}
			match := regexp.MustCompile(c.Pattern) // an empty one matches all
			for i, row := range r.rows[resource.Name] {
				place := resource.Name + " row " + strconv.Itoa(i+1) + " " + f.Name
				r.cell(place, f, c, match, row[f.Name])
				if c.Unique && seen[row[f.Name]] {
					r.tell("%s: %q again", place, row[f.Name])
				}
				seen[row[f.Name]] = true
			}
		}
		for _, key := range resource.Table.ForeignKeys {
			targets := map[string]bool{"": true}
			for _, row := range r.rows[key.Reference.Resource] {
				targets[row[key.Reference.Fields[0]]] = true
			}
			for i, row := range r.rows[resource.Name] {
				if !targets[row[key.Fields[0]]] {
					r.tell("%s row %d %s: no row %q in %s", resource.Name, i+1, key.Fields[0], row[key.Fields[0]], key.Reference.Resource)
				}
			}
		}
	}
}

func (r *reader) cell(place string, f Field, c *Constraints, match *regexp.Regexp, text string) {
	if text == "" {
		if c.Required {
			r.tell("%s: empty", place)
		}
		return
	}
	if !match.MatchString(text) {
		r.tell("%s: %q against %s", place, text, c.Pattern)
	}
	if c.Enum != nil && !slices.Contains(c.Enum, text) {
		r.tell("%s: %q not in %v", place, text, c.Enum)
	}
	var err error
	number := 0.0
	switch {
	case f.Type == "date":
		_, err = time.Parse(time.DateOnly, text)
	case f.Type == "integer":
		var n int
		n, err = strconv.Atoi(text)
		number = float64(n)
	case f.Type == "number":
		number, err = strconv.ParseFloat(text, 64)
	case f.Format == "uri":
		var u *url.URL
		if u, err = url.Parse(text); err == nil && !u.IsAbs() {
			r.tell("%s: %q is no absolute address", place, text)
		}
	}
	if err != nil {
		r.tell("%s: %v", place, err)
	}
	if c.Minimum != nil && (number < c.Minimum.(float64) || number > c.Maximum.(float64)) {
		r.tell("%s: %s out of bounds", place, text)
	}
}

func TestRowsKeepTheirSchema(t *testing.T) {
	r := read(t)
	r.check()
	for i, found := range r.found {
		if i == 20 {
			t.Fatalf("and %d more", len(r.found)-i)
		}
		t.Error(found)
	}
}

// The schema is no empty promise: a reader who has it alone finds these faults.
func TestSchemaRefusesFaults(t *testing.T) {
	r := read(t)
	for _, test := range []struct{ table, column, value string }{
		{"strikes", "date", "2025-02-30"}, {"strikes", "date", ""}, {"strikes", "date_precision", "hour"},
		{"strikes", "deaths", "3.7"}, {"strikes", "deaths", "-1"}, {"strikes", "latitude", "91"}, {"strikes", "strike_id", "S1"},
		{"strikes", "strike_id", "S002"}, {"strikes", "theater", "atlantis"}, {"strikes", "evidence_offered", "video;none_offered"},
		{"accounts", "strike_id", "S999"}, {"accounts", "ordinal", "0"}, {"tallies", "scope", "caribean"}, {"tallies", "through", "S999"},
		{"claims", "contradicts", "C001,C002"}, {"claims", "topic", "Legal basis"}, {"sources", "url", "www.example.org"}, {"waivers", "rule", "tally_differs"},
	} {
		t.Run(test.table+"."+test.column+" "+test.value, func(t *testing.T) {
			sound := r.rows[test.table][0]
			broken := maps.Clone(sound)
			broken[test.column] = test.value
			r.rows[test.table][0], r.found = broken, nil
			r.check()
			r.rows[test.table][0] = sound
			if len(r.found) == 0 || !strings.Contains(strings.Join(r.found, "\n"), test.column) {
				t.Errorf("found %q, want a fault of %s", r.found, test.column)
			}
		})
	}
}
