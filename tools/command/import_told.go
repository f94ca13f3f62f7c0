package command

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/foreign"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// tell tells what became of a file: its columns, what was changed, what stayed as it was,
// and what the rules find in the rows.
func (r *importing) tell(rows *foreign.Rows, findings []validate.Finding) {
	w, s, t := r.told, rows.Sheet, rows.Mapping.Table
	fmt.Fprintf(w, "%s: %s, %s of %s, read as %s\n", s.Name, s.Form, many(len(s.Rows), "row"), many(len(s.Columns), "column"), t.Name)
	if l := r.layout; l != nil {
		fmt.Fprintf(w, "known as %s (%s, %s); --layout none proposes a mapping by the names of its columns\n", l.Title, l.Version, l.Address)
	}
	tellColumns(w, rows)
	if missing := rows.Missing(); len(missing) > 0 {
		fmt.Fprintf(w, "\nLacking, and each row must have it; --map NAME=%s takes it from a column, --set %[1]s=VALUE is the same for all\n", missing[0].Name)
		for _, c := range missing {
			words := ""
			if c.Vocabulary != nil {
				words = " One of " + strings.Join(c.Vocabulary.Names(), ", ") + "."
			}
			fmt.Fprintf(w, "  %s: %s%s\n", c.Name, sentence(c.Doc), words)
		}
	}
	if left := rows.LeftOut(); len(left) > 0 {
		var names []string
		for _, c := range left {
			names = append(names, c.Name)
		}
		fmt.Fprintf(w, "\nLeft out, as nothing fills them and a table may do without; --map and --set fill one\n  %s\n", strings.Join(names, ", "))
	}
	if len(rows.Changes) > 0 || rows.FirstID != "" {
		fmt.Fprint(w, "\nChanged\n")
		for _, c := range rows.Changes {
			fmt.Fprintf(w, "  %s: %s, such as %q to %q: %s\n", c.Column, many(c.Count, "cell"), short(c.Before), short(c.After), c.What)
		}
		if rows.FirstID != "" {
			fmt.Fprintf(w, "  %s: %s to %s given to the rows, in the order in which they are written\n", t.Key, rows.FirstID, rows.LastID)
		}
	}
	if len(rows.Left) > 0 {
		fmt.Fprint(w, "\nLeft as it was\n")
		for _, c := range rows.Left {
			p := s.Place(c.Row, s.Index(c.From))
			fmt.Fprintf(w, "  %s: %s, such as %q (%s:%d:%d): %s\n", c.Column, many(c.Count, "cell"), short(c.Before), p.File, p.Line, p.Column, c.What)
		}
	}
	if r.output != "" {
		fmt.Fprintf(w, "\n%s: %s written\n", r.output, many(len(rows.Cells), "row"))
	}
	fmt.Fprintln(w)
	lacking := func(f validate.Finding) bool {
		return f.Rule == "required" && slices.ContainsFunc(rows.Missing(), func(c schema.Column) bool { return c.Name == f.Field })
	}
	shown := slices.DeleteFunc(slices.Clone(findings), lacking) // what is lacking in each row has been told once
	view.Findings(w, "", validate.Fold(shown, rules.All()))
	if n := len(findings) - len(shown); n > 0 {
		fmt.Fprintf(w, "%s: the columns that are lacking, in each row (required)\n", many(n, "error"))
	}
	fmt.Fprintln(w, view.Summary(phrase.English(nil), validate.Summarize(findings)))
}

// tellColumns tells where columns go, and which are dropped.
func tellColumns(w io.Writer, rows *foreign.Rows) {
	s, t := rows.Sheet, rows.Mapping.Table
	var known, given []string
	var dropped []dropping
	for i, name := range s.Columns {
		var to []string
		first := ""
		note := ""
		for _, e := range rows.Mapping.Of(name) {
			first = cmp.Or(first, e.Column)
			if e.Column == "" {
				note = e.Note
			} else if e.Group != "" {
				to = append(to, e.Column+" of "+e.Group)
			} else {
				to = append(to, e.Column)
			}
		}
		if filled := s.Filled(i); len(to) > 0 {
			known = append(known, fmt.Sprintf("  %s -> %s: %s", short(name), strings.Join(to, ", "), sentence(t.Columns[t.Index(first)].Doc)))
		} else {
			if note == "" {
				note = "nothing is taken from it, as was asked for"
			}
			dropped = append(dropped, dropping{fmt.Sprintf("%s (%d)", short(name), filled), note})
		}
	}
	for _, e := range rows.Mapping.Entries {
		switch {
		case e.Reading == foreign.OfStrike:
			given = append(given, fmt.Sprintf("  %s: the id of the strike that --as strikes makes of the row, with the same --data", e.Column))
		case e.Reading == foreign.OfBoth:
			given = append(given, fmt.Sprintf("  %s: the ids of the strike and of the account that --as strikes and --as accounts make of the row, with the same --data", e.Column))
		case e.Reading == foreign.Both:
			given = append(given, fmt.Sprintf("  %s: where both ends of its range are one number", e.Column))
		case e.From == "":
			given = append(given, fmt.Sprintf("  %s: %s", e.Column, short(e.Words)))
		}
	}
	for _, part := range []struct {
		title string
		lines []string
	}{{"Known", known}, {"Given", given}, {"Dropped, with the number of cells that hold something", byReason(dropped)}} {
		if len(part.lines) > 0 {
			fmt.Fprintf(w, "\n%s\n%s\n", part.title, strings.Join(part.lines, "\n"))
		}
	}
}

// A dropping is a column that is dropped, and why.
type dropping struct{ column, why string }

// byReason are lines of columns, those with one reason together.
func byReason(dropped []dropping) (lines []string) {
	var order []string
	columns := map[string][]string{}
	for _, d := range dropped {
		if columns[d.why] == nil {
			order = append(order, d.why)
		}
		columns[d.why] = append(columns[d.why], d.column)
	}
	for _, why := range order {
		lines = append(lines, fmt.Sprintf("  %s: %s", strings.Join(columns[why], ", "), why))
	}
	return lines
}

// sentence is the first one of a text.
func sentence(text string) string {
	if first, _, more := strings.Cut(text, ". "); more {
		return first + "."
	}
	return text
}

// short is the beginning of a text that may be of any length, in one line.
func short(text string) string {
	const most = 40
	letters := []rune(strings.Join(strings.Fields(text[:min(len(text), 8*most)]), " "))
	if len(letters) > most {
		return strings.ToValidUTF8(string(letters[:most-1]), "") + "…"
	}
	return string(letters)
}

// many is a number with its noun.
func many(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
