package schema

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// texts are what cells hold and what people type into them: right, nearly right and
// hostile ones.
var texts = []string{
	"", " ", "0", "00", "1", "5", "010", "5.0", "3.7", "0x10", "1_000", "1,000", "+5", "-5", "9999999", "10000000", "５", "5\n", "NaN", "Inf", "1e3",
	"2025-09-02", "2025-9-2", "9/2/2025", "2025-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "0925-01-01", "3000-01-01", "2025-09-02 ", "2025-09-02T00:00", "２０２５-09-02",
	"10.25", "-61.4", "-0", "-0.0", "0.", ".5", "180", "1234", "01.5", "1,5", "10.1234567", "--1", "-",
	"S001", "S1", "S0001", "S1000", "s001", "S001 ", "A0001", "S999999999", "S1000000000", "S01O",
	"video", "video;other", "video; other", ";", ";video", "video;;other", "none;video", "C001;C002",
	"\x00", "\xff", "a\u0301", "\u202e", "=1+1",
}

func addTexts(f *testing.F) {
	for _, text := range texts {
		f.Add(text)
	}
}

// A valid date is what the pattern says and the calendar knows.
func FuzzDate(f *testing.F) {
	pattern := regexp.MustCompile(`\A(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}\z`)
	addTexts(f)
	f.Fuzz(func(t *testing.T, text string) {
		day, err := time.Parse(time.DateOnly, text)
		d := Date(text)
		if want := err == nil && pattern.MatchString(text); d.Valid() != want {
			t.Fatalf("%q: got valid %v, want %v", text, d.Valid(), want)
		}
		if !d.Valid() {
			if !d.Time().IsZero() || d.AddDays(1) != d || d.DaysSince("2025-01-01") != 0 {
				t.Errorf("%q: got a day out of what is none", text)
			}
			return
		}
		if !d.Time().Equal(day) {
			t.Errorf("%q: got %v, want %v", text, d.Time(), day)
		}
		if next := d.AddDays(1); next.Valid() && (next <= d || next.DaysSince(d) != 1 || next.AddDays(-1) != d) {
			t.Errorf("%q: got %q as the next day", text, next)
		}
	})
}

// A valid count is what the pattern says, and reads as the number that it writes.
// Days are counted as package time counts them.
func TestDay(t *testing.T) {
	first := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := 1; ; n++ {
		day := first.AddDate(0, 0, n-1)
		if day.Year() > 2999 {
			break
		}
		if got := Date(day.Format(time.DateOnly)).Day(); got != n {
			t.Fatalf("%s: got %d, want %d", day.Format(time.DateOnly), got, n)
		}
	}
	for _, none := range []Date{"", "2025-02-29", "1899-12-31", "3000-01-01", "2025-1-1"} {
		if got := none.Day(); got != 0 {
			t.Errorf("%q: got %d, want 0", none, got)
		}
	}
}

func FuzzCount(f *testing.F) {
	pattern := regexp.MustCompile(`\A(0|[1-9][0-9]{0,6})\z`)
	addTexts(f)
	f.Fuzz(func(t *testing.T, text string) {
		c := Count(text)
		if want := pattern.MatchString(text); c.Valid() != want {
			t.Fatalf("%q: got valid %v, want %v", text, c.Valid(), want)
		}
		n, ok := c.Int()
		if ok != c.Valid() {
			t.Errorf("%q: got a number %v, want %v", text, ok, c.Valid())
		}
		if ok && NewCount(n) != c {
			t.Errorf("%q: got %q written again", text, NewCount(n))
		}
		if c.Or(-1) != n && ok || !ok && c.Or(-1) != -1 {
			t.Errorf("%q: got %d, want the number or the other", text, c.Or(-1))
		}
		expectJSON(t, c)
	})
}

// A valid degree is what the pattern says, and reads as the number that is written.
func FuzzDegree(f *testing.F) {
	pattern := regexp.MustCompile(`\A-?(0|[1-9][0-9]{0,2})(\.[0-9]{1,6})?\z`)
	addTexts(f)
	f.Fuzz(func(t *testing.T, text string) {
		d := Degree(text)
		if want := pattern.MatchString(text) && !(text[0] == '-' && strings.Trim(text, "-0.") == ""); d.Valid() != want {
			t.Fatalf("%q: got valid %v, want %v", text, d.Valid(), want)
		}
		n, ok := d.Float64()
		if want, err := strconv.ParseFloat(text, 64); ok && (err != nil || n != want) {
			t.Errorf("%q: got %v, want %v", text, n, want)
		}
		if ok != d.Valid() {
			t.Errorf("%q: got a number %v, want %v", text, ok, d.Valid())
		}
		if whole, exact := d.Millionths(); exact != ok || float64(whole)/1e6 != n {
			t.Errorf("%q: got %d millionths, %v, want %v, %v", text, whole, exact, n, ok)
		}
		expectJSON(t, d)
	})
}

// A valid id is what the pattern of its table says, and its number makes it again.
func FuzzID(f *testing.F) {
	addTexts(f)
	patterns := map[string]*regexp.Regexp{}
	for _, table := range Tables {
		if prefix := table.Prefix(); prefix != "" {
			width := table.Columns[table.Index(table.Key)].Width
			patterns[table.Name] = regexp.MustCompile(`\A` + prefix + `([0-9]{` + strconv.Itoa(width) + `}|[1-9][0-9]{` + strconv.Itoa(width) + `,8})\z`)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, table := range Tables {
			prefix := table.Prefix()
			if prefix == "" {
				continue
			}
			id, width := ID(text), table.Columns[table.Index(table.Key)].Width
			if want := patterns[table.Name].MatchString(text); id.Valid(prefix, width) != want {
				t.Fatalf("%q: got valid %v in %s, want %v", text, id.Valid(prefix, width), table.Name, want)
			}
			if n := id.Number(prefix, width); id.Valid(prefix, width) && NewID(prefix, width, n) != id {
				t.Errorf("%q: got %q written again", text, NewID(prefix, width, n))
			}
		}
		if ID(text).Before(ID(text)) {
			t.Errorf("%q: got an id before itself", text)
		}
	})
}

// Ids of one table come in the order of their numbers.
func FuzzIDOrder(f *testing.F) {
	f.Add(1, 2)
	f.Add(999, 1000)
	f.Fuzz(func(t *testing.T, a, b int) {
		a, b = a&0xfffff, b&0xfffff
		if got := NewID("S", 3, a).Before(NewID("S", 3, b)); got != (a < b) {
			t.Errorf("%d before %d: got %v", a, b, got)
		}
	})
}

// A list is its members joined.
func FuzzList(f *testing.F) {
	addTexts(f)
	f.Fuzz(func(t *testing.T, text string) {
		l := List(text)
		if again := NewList(l.Members()...); again != l {
			t.Errorf("%q: got %q joined again", text, again)
		}
		for _, member := range l.Members() {
			if strings.Contains(member, ListSeparator) || !l.Has(member) {
				t.Errorf("%q: got the member %q", text, member)
			}
		}
		expectJSON(t, l)
	})
}

// expectJSON fails unless a value becomes JSON.
func expectJSON(t *testing.T, v any) {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil || !json.Valid(b) {
		t.Errorf("%q: got %q and %v, want JSON", v, b, err)
	}
}
