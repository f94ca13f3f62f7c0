//go:build !js

package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// Descriptor is the file beside the tables that says what the dataset is, see
// https://datapackage.org.
const Descriptor = "datapackage.json"

// said are the properties of a descriptor that are told on, as far as their form is asked.
type said struct {
	Name        *string           `json:"name"`
	ID          string            `json:"id"`
	Title       *string           `json:"title"`
	Description *string           `json:"description"`
	Version     string            `json:"version"`
	Created     string            `json:"created"`
	Homepage    string            `json:"homepage"`
	Repository  string            `json:"repository"`
	Released    string            `json:"released"`
	Keywords    []string          `json:"keywords"`
	Languages   []string          `json:"languages"`
	Subject     map[string]string `json:"subject"`
	Licenses    []struct {
		Name  string `json:"name"`
		Path  string `json:"path"`
		Title string `json:"title"`
	} `json:"licenses"`
	Contributors []struct {
		Title string   `json:"title"`
		Path  string   `json:"path"`
		Roles []string `json:"roles"`
	} `json:"contributors"`
}

// describe reads what the descriptor beside the tables says of the languages, and tells
// what keeps it from being read, or is no answer. There need not be such a file.
func (d *Dataset) describe(files fs.FS) {
	text, err := fs.ReadFile(files, Descriptor)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil {
		d.tellDescriptor(0, 0, "a file that cannot be read", "a description of the dataset as JSON")
		return
	}
	var s said
	switch kind := notJSON(text); {
	case kind != "":
		d.tellDescriptor(1, 1, kind, "a description of the dataset as JSON")
		return
	default:
		err = json.Unmarshal(text, &s)
	}
	d.Languages = s.Languages
	var syntax *json.SyntaxError
	var typed *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		line, column := placeOf(text, int(syntax.Offset)-1)
		d.tellDescriptor(line, column, "a slip in its JSON: "+syntax.Error(), "text that can be read from its beginning to its end")
	case errors.As(err, &typed) && typed.Field == "":
		d.tellDescriptor(1, 1, "JSON that is "+article(typed.Value), "an object in braces: {\"name\": ...}")
	case errors.As(err, &typed):
		line, column := placeOf(text, int(typed.Offset)-1)
		d.tellDescriptor(line, column, fmt.Sprintf("%s as %s", typed.Field, article(typed.Value)), wantedOf(typed))
	case err != nil:
		d.tellDescriptor(1, 1, "no JSON: "+err.Error(), "a description of the dataset as JSON")
	default:
		d.askDescriptor(text, &s)
	}
}

// askDescriptor asks of values that are of the right kind whether they are an answer.
func (d *Dataset) askDescriptor(text []byte, s *said) {
	tell := func(property, value, want string) {
		line, column := 1, 1
		if at := bytes.Index(text, []byte(quotedJSON(value))); at >= 0 {
			line, column = placeOf(text, at)
		}
		d.tellDescriptor(line, column, fmt.Sprintf("%s %q", property, value), want)
	}
	for _, code := range s.Languages {
		if (len(code) != 2 && len(code) != 3 && !strings.Contains(code, "-")) || strings.ToLower(code[:min(2, len(code))]) != code[:min(2, len(code))] {
			tell("the language", code, "a code such as en or es")
		}
	}
	address := func(property, value string) {
		isAddress := strings.HasPrefix(value, "https://") || strings.HasPrefix(value, "http://")
		if value != "" && (!isAddress || strings.ContainsAny(value, " \t\n")) {
			tell(property, value, "an address that begins with https://")
		}
	}
	address("the homepage", s.Homepage)
	address("the repository", s.Repository)
	for _, l := range s.Licenses {
		// A file beside the tables may hold it, but none is named like a host.
		if host, _, isPath := strings.Cut(l.Path, "/"); isPath && strings.Contains(strings.Trim(host, "."), ".") {
			address("the path of a licence", l.Path)
		}
	}
	empty := func(property string, value *string) {
		if value == nil || strings.TrimSpace(*value) != "" {
			return
		}
		line, column := 1, 1
		if at := regexp.MustCompile(`"` + property + `"\s*:\s*"\s*"`).FindIndex(text); at != nil {
			line, column = placeOf(text, at[0])
		}
		d.tellDescriptor(line, column, "an empty "+property, "words, or no "+property)
	}
	empty("name", s.Name)
	empty("title", s.Title)
	empty("description", s.Description)
	if s.Released != "" && (!Date(s.Released).Valid() || len(s.Released) != len("2025-09-02")) {
		tell("released", s.Released, "a day as 2025-09-02")
	}
}

// notJSON says what a file is that is no JSON at first sight; empty for one that may be.
func notJSON(text []byte) string {
	switch start := string(bytes.TrimSpace(text[:min(len(text), 512)])); {
	case start == "":
		return "an empty file"
	case csvtable.WideEncoding(string(text)) != "":
		return "a file in " + csvtable.WideEncoding(string(text))
	case !utf8.Valid(text):
		return "a file that is not in UTF-8"
	case strings.HasPrefix(start, "\ufeff"):
		return "a byte order mark in front of the text"
	case strings.HasPrefix(start, "<<<<<<< "), bytes.Contains(text, []byte("\n<<<<<<< ")):
		return "two states of the file that Git could not merge"
	case start[0] == '<':
		return "a web page"
	case start[0] != '{' && start[0] != '[':
		return csvtable.ForeignKind(string(text))
	}
	return ""
}

func (d *Dataset) tellDescriptor(line, column int, found, want string) {
	d.Faults = append(d.Faults, Fault{Kind: csvtable.InvalidDescriptor, Place: Place{File: Descriptor, Line: line, Column: column}, Value: found, Want: want})
}

// placeOf is the line and the byte of it at which an offset lies.
func placeOf(text []byte, offset int) (line, column int) {
	before := text[:max(0, min(offset, len(text)))]
	return 1 + bytes.Count(before, []byte("\n")), len(before) - bytes.LastIndexByte(before, '\n')
}

// article is a kind of JSON value with its article.
func article(kind string) string {
	kind, _, _ = strings.Cut(kind, " ")
	switch kind {
	case "array":
		return "a list"
	case "object":
		return "an object"
	case "string":
		return "a text"
	case "bool":
		return "true or false"
	}
	return "a " + kind
}

// wantedOf is what a property must be.
func wantedOf(e *json.UnmarshalTypeError) string {
	switch e.Type.Kind().String() {
	case "slice":
		return "a list in brackets: [\"...\"]"
	case "map", "struct":
		return "an object in braces: {\"...\": \"...\"}"
	}
	return "a text in quotes: \"...\""
}

func quotedJSON(text string) string {
	b, _ := json.Marshal(text) // a text always has a JSON form
	return string(b)
}
