package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

func (w *writer) method() []Block {
	m, id := w.report.Method, &w.report.Dataset
	list := []string{w.Say("report.method_rows"), w.Say("report.method_clocks"), w.Say("report.method_read")}
	if m.Whole {
		list = append(list, w.Say("report.method_whole"))
	} else {
		l := m.LeftOut
		list = append(list, w.Say("report.method_part", w.report.Question.KnownBy, w.Count("strikes", l.Strikes), w.Count("figures", l.Figures), w.Count("claims", l.Claims),
			w.Count("accounts", l.Accounts), w.Count("documents", l.Documents), w.Count("figures", l.Undated), w.Count("claims", l.NoDay), w.Count("accounts", l.NoTime), w.Count("documents", l.NoDate)), w.Say("report.method_cells"))
	}
	for _, part := range []struct {
		text string
		ids  []schema.ID
	}{{"report.method_later", m.RestsLater}, {"report.method_open", m.Open}, {"report.method_inexact", m.Inexact}} {
		if len(part.ids) > 0 {
			var names []string
			for _, id := range part.ids {
				names = append(names, string(id))
			}
			list = append(list, w.Say(part.text, w.List(names)))
		}
	}
	var tables []string
	for _, t := range id.Rows {
		tables = append(tables, t.Table)
	}
	version := string(id.Version)
	if version == "" {
		version = w.Say("report.unversioned")
	}
	list = append(list, w.Say("report.method_version", version), w.Say("report.method_hash", strings.Join(tables, ", "), id.SHA256))
	if w.brief {
		list = append(list[len(list)-2:], w.Say("report.brief_more"))
	}
	return []Block{{List: list}, heading(w.Say("report.cite_title")), paragraph(Cite(w.Language, w.report))}
}

// Cite is how to cite a report.
func Cite(l *language.Language, r *summary.Report) string {
	w := phrase.In(l, nil)
	id := &r.Dataset
	var parts []string
	add := func(text summary.Text) {
		if text != "" {
			parts = append(parts, string(text))
		}
	}
	title := string(id.Title)
	if id.Authors != "" {
		title = string(id.Authors) + ": " + title
	}
	add(summary.Text(title))
	if id.Version != "" {
		parts = append(parts, w.Say("report.cite_version", string(id.Version)))
	}
	if id.Newest != "" {
		parts = append(parts, w.Say("report.cite_rows", id.Newest))
	}
	if r.Question.KnownBy.Known() {
		parts = append(parts, w.Say("report.cite_known", r.Question.KnownBy))
	}
	parts = append(parts, w.Say("report.cite_tables", id.SHA256[:min(12, len(id.SHA256))]))
	add(id.Licence)
	add(id.URL)
	return strings.Join(parts, ", ") + "."
}
