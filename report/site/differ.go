package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// outlet is the running count of one outlet as pages show it.
type outlet struct {
	*figure.Series
	Slug      string
	Newest    *figure.Point // the newest with a day of its own, else the last one
	Surprises []*figure.Point
	Told      int // figures whose source says whether the presumed dead are among them
}

// outlets are the running counts, each with a name for its page: of the letters and
// digits of its own, with its scope where that is not the one of the totals on top.
func (f *facts) outlets() []outlet {
	all := make([]outlet, len(f.Series()))
	used := map[string]bool{}
	for i := range all {
		s := &f.Series()[i]
		o := outlet{Series: s, Surprises: s.Surprises(), Newest: &s.Points[len(s.Points)-1]}
		for n := range s.Points {
			p := &s.Points[n]
			if !p.Placed {
				o.Newest = p
			}
			if word := p.Verdict.Tally.CountsMissing; word != "" && word != "unknown" {
				o.Told++
			}
		}
		name := s.Name
		if s.Scope != f.Headline() {
			name += " " + s.Scope
		}
		o.Slug = slug(name)
		for n := 2; used[o.Slug]; n++ {
			o.Slug = slug(name + " " + strconv.Itoa(n))
		}
		used[o.Slug] = true
		all[i] = o
	}
	return all
}

// slug is a name as a part of an address: small letters and digits without accents,
// other characters as hyphens.
func slug(name string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case !unicode.Is(unicode.Mn, r) && b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	const longest = 60
	s := b.String()
	return cmp.Or(strings.Trim(s[:min(len(s), longest)], "-"), "outlet")
}

// differ is the page that tells why numbers differ, with one for each outlet.
func (b *builder) differ(w *phrase.Words) error {
	all := b.facts.outlets()
	data := struct {
		Contrast *contrast
		Outlets  []outlet
		Verdicts []verdictCount
		Figures  int
	}{b.facts.contrast(), all, b.verdictCounts(), len(b.facts.Verdicts())}
	err := b.render("differ", page{b: b, Words: w, Path: "differ/", Section: "differ", Title: w.Say("why"), Description: w.Say(b.plainly("differ.description", "missing"), len(all)), Data: data})
	for i := range all {
		path := "differ/" + all[i].Slug + "/"
		b.later("outlet", w, path, func() *page { return b.outlet(w, path, &all[i]) })
		b.listBeside(w, path, func() listed {
			p := b.outlet(w, path, &all[i])
			l := listed{p.Title, p.Description, []string{"tally_id", "as_of", "publisher", "stated", "computed", "difference", "verdict"}, nil, nil}
			for n := range all[i].Points {
				at := &all[i].Points[n]
				t := at.Verdict.Tally
				l.Rows = append(l.Rows, []string{string(t.ID), string(t.AsOf), p.Publisher(t), p.Statement(at.Stated), p.Gives(at), strconv.Itoa(at.Difference()), string(at.Verdict.Outcome)})
			}
			return l
		})
	}
	b.listBeside(w, "differ/", func() listed {
		p := &page{b: b, Words: w}
		l := listed{w.Say("why"), w.Say(b.plainly("differ.description", "missing"), len(all)), []string{"series", "scope", "method", "tally_id", "as_of", "stated", "computed", "unexplained", "figures"}, nil, nil}
		for i := range all {
			o := &all[i]
			t := o.Newest.Verdict.Tally
			l.Rows = append(l.Rows, []string{o.Name, o.Scope, strings.Join(p.Methods(o.Series), " "), string(t.ID), string(t.AsOf), w.Statement(o.Newest.Stated), p.Gives(o.Newest), strconv.Itoa(len(o.Surprises)), strconv.Itoa(len(o.Points))})
		}
		return l
	})
	return err
}

// shift is a stretch between two figures of an outlet that rises otherwise than the rows.
type shift struct {
	figure.Window
	After, Until schema.Date
}

// outlet is the page of one outlet's running count.
func (b *builder) outlet(w *phrase.Words, path string, o *outlet) *page {
	p := &page{b: b, Words: w, Path: path, Section: "differ", Title: w.Say("outlet.title", w.Name(o.Name)),
		Description: w.Say("outlet.description", w.Name(o.Name), w.Count("figures", len(o.Points)), w.Scope(o.Scope))}
	data := struct {
		Outlet *outlet
		Points []neighbour // the newest first
		Marked bool
		Shifts []shift
	}{Outlet: o}
	for i := range o.Points {
		n := neighbour{Point: &o.Points[i], Marked: len(b.facts.Later(o.Points[i].Verdict)) > 0}
		data.Marked = data.Marked || n.Marked
		data.Points = append(data.Points, n)
	}
	slices.Reverse(data.Points)
	for _, win := range o.Windows() {
		if win.Off() {
			after, until := win.Days()
			data.Shifts = append(data.Shifts, shift{win, after, until})
		}
	}
	p.Data = data
	return p
}

// Methods are how an outlet counts, a sentence each.
func (p *page) Methods(s *figure.Series) []string {
	var told []string
	for i := range s.Methods {
		key := "series.since"
		if i == 0 {
			key = "series.from_first"
		}
		told = append(told, p.Say(key, s.Methods[i].Since, p.Words.Name(s.Name), p.Method(&s.Methods[i])))
	}
	return told
}

// Happened is what happened at a point of a series.
func (p *page) Happened(at *figure.Point) string {
	var parts []string
	for _, e := range at.Events {
		parts = append(parts, p.Event(e))
	}
	return strings.Join(parts, "; ")
}

// Gives is what the rows give at a point under the outlet's own method.
func (p *page) Gives(at *figure.Point) string {
	if at.Stated.Range() {
		return p.Say("to", at.Computed, at.ComputedTo)
	}
	return p.Number(at.Computed)
}
