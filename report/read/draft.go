package read

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Draft is rows that a text proposes for the tables: its source, what it says of each
// strike, and its totals. A person looks at them before they are added; what a text does
// not tell, such as whose reporting it carries, is left for that person.
type Draft struct {
	Sources  []map[string]any `json:"sources"`
	Accounts []map[string]any `json:"accounts,omitempty"`
	Tallies  []map[string]any `json:"tallies,omitempty"`
}

// draftSource is the mark by which the other rows refer to the source.
const draftSource = "new:1"

// Draft proposes rows. The note of each says where in the text its numbers stand, and
// what the rows say of them where they differ.
func (a *Article) Draft(w Words) Draft {
	d := Draft{Sources: []map[string]any{a.source()}}
	accounts, tallies := map[string]map[string]any{}, map[string]map[string]any{}
	for i := range a.Figures {
		f := &a.Figures[i]
		switch {
		case f.Answer.Strike != nil && f.Measure != Aboard && (f.Kind == Strike || f.Kind == Ordinal):
			key := string(f.Answer.Strike.ID)
			row, ok := accounts[key]
			if !ok {
				row = map[string]any{"strike_id": key, "source_id": draftSource, "note": ""}
				if day := f.Answer.Day; day.From == day.To && day.To.Valid() && f.Answer.Reason != Announced {
					row["date"] = string(day.To)
				}
				accounts[key] = row
				d.Accounts = append(d.Accounts, row)
			}
			if f.account(row) {
				a.note(w, row, f)
			}
		case f.Kind == Cumulative || f.Kind == Window:
			s := f.Answer.Day
			if f.Answer.Verdict == nil || f.Kind == Window && !f.Answer.Outcome.Held() {
				continue // a window whose days are not sure is no row
			}
			key := fmt.Sprint(s, f.Scope, f.Series)
			row, ok := tallies[key]
			if !ok {
				row = map[string]any{"source_id": draftSource, "scope": f.Scope, "counts_missing": "unknown", "note": ""}
				for column, text := range map[string]string{"from": string(s.From), "as_of": string(s.To), "series": f.Series} {
					if text != "" {
						row[column] = text
					}
				}
				tallies[key] = row
				d.Tallies = append(d.Tallies, row)
			}
			if f.tally(row) {
				a.note(w, row, f)
			}
		}
	}
	return d
}

// source is the document itself.
func (a *Article) source() map[string]any {
	row := map[string]any{"source_id": draftSource, "publisher": a.About.Site, "origin": schema.OriginNotTold, "language": a.Language, "kind": "news", "access": "read"}
	for column, text := range map[string]string{"title": a.About.Title, "url": a.About.Address, "published": string(a.Published.Day)} {
		if text != "" {
			row[column] = text
		}
	}
	return row
}

// account puts a strike's figure into an account; false if another stands there.
func (f *Figure) account(row map[string]any) bool {
	set := func(column string) bool {
		if _, taken := row[column]; taken {
			return false
		}
		row[column] = f.Value
		return true
	}
	switch {
	case f.Kind == Ordinal:
		return set("ordinal")
	case f.Measure == figure.Deaths:
		if !set("deaths_min") {
			return false
		}
		if f.Qualifier == "exact" {
			row["deaths_max"] = f.To
		}
		return true
	case f.Measure == figure.Survivors || f.Measure == figure.Missing || f.Measure == figure.Vessels:
		return set(string(f.Measure))
	}
	return false
}

// tally puts a total into a row; false if another number stands there.
func (f *Figure) tally(row map[string]any) bool {
	if f.Measure == Aboard {
		return false
	}
	column := string(f.Measure)
	if _, taken := row[column]; taken {
		return false
	}
	row[column] = f.Value
	switch f.Measure {
	case figure.Deaths:
		if f.To > f.Value {
			row["deaths_to"] = f.To
		}
		row["deaths_qualifier"] = f.Qualifier
	case figure.Strikes, figure.Vessels:
		row[column+"_qualifier"] = f.Qualifier
	}
	return true
}

// note adds to the note of a row where in the text a number of it stands.
func (a *Article) note(w Words, row map[string]any, f *Figure) {
	text := w.Say("read.draft.place", a.Plain[f.Start:f.End], a.PlaceText(f))
	if f.Answer.Wrong() {
		text += " (" + w.AnswerVerdict(&f.Answer) + ": " + w.Answer(f) + ")"
	}
	row["note"] = strings.TrimSpace(row["note"].(string) + " " + text)
}
