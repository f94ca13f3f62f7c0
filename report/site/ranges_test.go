package site

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// toItself is the range of a text that leads from a number or a day to the same one: 5–5, or
// 9 April 2025 – 9 April 2025; empty if there is none.
func toItself(text string) string {
	words := strings.Fields(text)
	for i, word := range words {
		if from, to, ok := strings.Cut(word, "–"); ok && strings.ContainsAny(from, "0123456789") && strings.Trim(from, "(),.") == strings.Trim(to, "(),.") {
			return word
		}
		for n := 1; word == "–" && n <= 5 && i >= n && i+n < len(words); n++ {
			from, to := strings.Join(words[i-n:i], " "), strings.Join(words[i+1:i+1+n], " ")
			if strings.ContainsAny(from, "0123456789") && strings.Trim(from, "(),.") == strings.Trim(to, "(),.") {
				return from + " – " + to
			}
		}
	}
	return ""
}

// TestRangesHaveTwoEnds: a strike that lasted from one day to another is told with both, one that ended
// on the day on which it began with that alone; and no page tells a range from something to itself.
func TestRangesHaveTwoEnds(t *testing.T) {
	for text, want := range map[string]string{"killed 5 (5–5) people": "(5–5)", "on 9 April 2025 – 9 April 2025, at sea": "9 April 2025 – 9 April 2025,", "5–15, 9 April 2025 – 10 April 2025": ""} {
		if got := toItself(text); got != want {
			t.Fatalf("%q: found %q, want %q", text, got, want)
		}
	}
	files := sampleFiles(t)
	lines := strings.Split(strings.TrimSpace(string(files["strikes.csv"].Data)), "\n")
	ends := map[string]schema.Date{}
	for i := range lines {
		end := schema.Date("date_end")
		if i > 0 {
			cells := strings.SplitN(lines[i], ",", 3)
			end = schema.Date(cells[1])
			switch i % 3 {
			case 1:
				end = ""
			case 2:
				end = end.AddDays(2)
			}
			ends[cells[0]] = end
		}
		lines[i] += "," + string(end)
	}
	files["strikes.csv"] = &fstest.MapFile{Data: []byte(strings.Join(lines, "\n") + "\n")}
	s, err := Build(files, options())
	if err != nil {
		t.Fatal(err)
	}
	d, both := schema.Read(files), 0
	w := phrase.English(d)
	for i := range d.Strikes.Rows {
		strike := &d.Strikes.Rows[i]
		if strike.DateEnd != ends[string(strike.ID)] {
			t.Fatalf("%s: found the last day %q, want %q", strike.ID, strike.DateEnd, ends[string(strike.ID)])
		}
		text := shownText(t, s.File("strikes/"+string(strike.ID)+"/index.html"))
		if found := toItself(text); found != "" {
			t.Errorf("%s: found the range %q", strike.ID, found)
		}
		lasted := strike.DateEnd > strike.Date
		if lasted {
			both++
		}
		if want := w.Date(strike.Date) + " – " + w.Date(strike.DateEnd); strings.Contains(text, want) != lasted {
			t.Errorf("%s: found %q in its page: %t, want it where a strike lasted", strike.ID, want, !lasted)
		}
	}
	if both < 20 {
		t.Errorf("found %d strikes of several days, want more", both)
	}
	for _, f := range pages(realSite(t)) {
		if strings.Count(f.Path, "/") > 2 {
			continue
		}
		if found := toItself(shownText(t, f)); found != "" {
			t.Errorf("%s: found the range %q", f.Path, found)
		}
	}
}
