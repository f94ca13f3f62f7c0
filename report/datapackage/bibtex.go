package datapackage

import (
	"cmp"
	"strings"
)

// BibTeX is how to cite the dataset by program, under a title, with a note and an address.
// What is empty, or not told of the dataset, is left out. The year is that of the release,
// whose day stands in date, as biblatex reads it; before the first release it is the year
// given, and n.d. without one.
func (a *About) BibTeX(title, year, note, address string) string {
	released, _, _ := strings.Cut(a.Released, "-")
	var makers []string
	for _, c := range a.Contributors {
		makers = append(makers, c.Title)
	}
	var fields []string
	for _, f := range []struct{ name, text, open, end string }{
		{"author", strings.Join(makers, ", "), "{{", "}}"}, {"title", title, "{{", "}}"}, {"year", cmp.Or(released, year, "n.d."), "{", "}"},
		{"date", a.Released, "{", "}"}, {"version", a.Version, "{", "}"}, {"note", note, "{", "}"}, {"url", address, "{", "}"},
	} {
		if text := unmarked.Replace(f.text); text != "" {
			fields = append(fields, "  "+f.name+strings.Repeat(" ", len("version")-len(f.name))+" = "+f.open+text+f.end)
		}
	}
	return "@misc{" + citeKey(a.Name) + ",\n" + strings.Join(fields, ",\n") + "\n}"
}

// unmarked takes away what would end a field or begin a command.
var unmarked = strings.NewReplacer("{", "", "}", "", "\\", "")

// citeKey is the name of a dataset as BibTeX takes it.
func citeKey(name string) string {
	return cmp.Or(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9':
			return r
		}
		return '_'
	}, name), "dataset")
}
