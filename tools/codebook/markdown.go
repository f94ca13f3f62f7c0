package main

import (
	"embed"
	"fmt"
	"strings"
	"text/template"

	"github.com/strike-tally/strike-tally/schema"
)

//go:embed *.md.tmpl
var templates embed.FS

var markdown = template.Must(template.New("").Funcs(template.FuncMap{
	"cell":     cell,
	"count":    counting,
	"fence":    fence,
	"ids":      joinIDs,
	"join":     strings.Join,
	"sentence": sentence,
	"trim":     strings.TrimSpace,
}).ParseFS(templates, "*.md.tmpl"))

func render(path, name string, value any) (page, error) {
	var text strings.Builder
	if err := markdown.ExecuteTemplate(&text, name, value); err != nil {
		return page{}, err
	}
	return page{path, []byte(text.String())}, nil
}

func codebookPage(b *book) (page, error) { return render("data/README.md", "codebook.md.tmpl", b) }

// cell makes text safe for a cell of a table.
func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;").Replace(text)
}

// counting is a number and the name of what is counted, which forms its plural
// with an s.
func counting(n int, name string) string {
	if n == 1 {
		return "1 " + name
	}
	return fmt.Sprintf("%d %ss", n, name)
}

// fence is a code fence that no line of the text can end.
func fence(text string) string {
	f := "```"
	for strings.Contains(text, f) {
		f += "`"
	}
	return f
}

func joinIDs(ids []schema.ID) string {
	if len(ids) == 0 {
		return "none"
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
	}
	return strings.Join(names, ", ")
}

// sentence begins a text with a capital letter and ends it with a period.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	text = strings.ToUpper(text[:1]) + text[1:]
	if !strings.ContainsAny(text[len(text)-1:], ".?!") {
		text += "."
	}
	return text
}
