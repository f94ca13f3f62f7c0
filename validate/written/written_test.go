package written

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/strike-tally/strike-tally/schema"
)

func TestDay(t *testing.T) {
	for _, test := range []struct {
		order Order
		text  string
		want  schema.Date
		form  Form
	}{
		{"", "2025-09-02", "2025-09-02", ""},
		{"", " 2025-09-02 ", "2025-09-02", ""},
		{"", "2025/9/2", "2025-09-02", YearFirst},
		{"", "2025.09.02", "2025-09-02", YearFirst},
		{"", "20250902", "2025-09-02", YearFirst},
		{"", "2025-09/02", "", ""},
		{"", "2025-13-02", "", ""},
		{"", "2025-09-02T00:00:00Z", "2025-09-02", Midnight},
		{"", "2025-09-02 00:00:00.000", "2025-09-02", Midnight},
		{"", "2025-09-02T23:10:00+02:00", "2025-09-02", TimeOfDay},
		{"", "13/9/2025", "2025-09-13", EitherOrder},
		{"", "9/13/2025", "2025-09-13", EitherOrder},
		{"", "9.9.2025", "2025-09-09", EitherOrder},
		{"", "02/09/2025", "", ""},
		{DayMonth, "02/09/2025", "2025-09-02", InOrder},
		{MonthDay, "02/09/2025", "2025-02-09", InOrder},
		{DayMonth, "02/09/2025 12:30", "2025-09-02", InOrder},
		{MonthDay, "2/9/2025 0:00", "2025-02-09", InOrder},
		{DayMonth, "02/09/25", "2025-09-02", ShortYear},
		{"", "31/2/2025", "", ""},
		{"", "2 September 2025", "2025-09-02", InWords},
		{"", "Tuesday, September 2, 2025", "2025-09-02", InWords},
		{"", "2 de septiembre de 2025", "2025-09-02", InWords},
		{"", "martes 2 de septiembre de 2025", "2025-09-02", InWords},
		{"", "02-Sep-2025", "2025-09-02", InWords},
		{"", "02-Sep-25", "2025-09-02", ShortYear},
		{"", "September 2025", "", ""},
		{"", "yesterday", "", ""},
		{"", "", "", ""},
	} {
		day, form, ok := test.order.Day(test.text)
		if day != test.want || form != test.form || ok != (test.want != "") {
			t.Errorf("%q as %q: got %q, %q, %v, want %q, %q", test.text, test.order, day, form, ok, test.want, test.form)
		}
	}
}

// Every day of two years, written in an order, is read back in that order, and read without
// one only where no other day could be meant.
func TestDayOfEachOrder(t *testing.T) {
	for day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2026; day = day.AddDate(0, 0, 1) {
		want := schema.Date(day.Format(time.DateOnly))
		for order, layout := range map[Order]string{DayMonth: "2/1/2006", MonthDay: "1/2/2006"} {
			text := day.Format(layout)
			if got, _, ok := order.Day(text); got != want || !ok {
				t.Errorf("%s as %s: got %q, want %s", text, order, got, want)
			}
			_, other := time.Parse(map[Order]string{DayMonth: "1/2/2006", MonthDay: "2/1/2006"}[order], text)
			same := int(day.Month()) == day.Day()
			if got, _, ok := Order("").Day(text); ok != (other != nil || same) || ok && got != want {
				t.Errorf("%s in no order: got %q, %v, want it where it can be one day alone", text, got, ok)
			}
		}
	}
}

func TestDaysOf(t *testing.T) {
	for _, test := range []struct {
		cells []string
		want  Days
	}{
		{[]string{"02/09/2025", "13/09/2025", "", "x"}, Days{1, 0, DayMonth}},
		{[]string{"02/09/2025", "9/13/2025", "9/14/25"}, Days{0, 2, MonthDay}},
		{[]string{"13/09/2025", "9/13/2025"}, Days{1, 1, ""}},
		{[]string{"02/09/2025", "2025-09-13", "31/31/2025"}, Days{}},
		{nil, Days{}},
	} {
		if got := DaysOf(slices.Values(test.cells)); got != test.want {
			t.Errorf("%q: got %+v, want %+v", test.cells, got, test.want)
		}
	}
}

func TestMonthAlone(t *testing.T) {
	for text, want := range map[string]schema.Date{
		"2025-9": "2025-09", "09/2025": "2025-09", "September 2025": "2025-09", "sept. de 2025": "2025-09", "septiembre de 2025": "2025-09",
		"2025-13": "", "2025": "", "Unusual 2025": "", "2025-09-02": "",
	} {
		if got := MonthAlone(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// A number is read as its column decides.
func TestWhole(t *testing.T) {
	for _, test := range []struct {
		column []string
		want   []string // ? for one that cannot be told
	}{
		{[]string{"11", "0", "007", "+3", "４"}, []string{"11", "0", "7", "3", "4"}},
		{[]string{"11.0", "3.00", "4,0"}, []string{"11", "3", "4"}},
		{[]string{"1,234", "12"}, []string{"1234", "12"}},
		{[]string{"1.234", "12"}, []string{"1234", "12"}},
		{[]string{"1 234", "1'234", "1\u202f234"}, []string{"1234", "1234", "1234"}},
		{[]string{"1,234.0", "12"}, []string{"1234", "12"}},
		{[]string{"1.234,00"}, []string{"1234"}},
		{[]string{"1,234,567"}, []string{"1234567"}},
		{[]string{"3.5", "1.234"}, []string{"?", "?"}},    // a fraction: the point parts decimals
		{[]string{"3.0", "1.000"}, []string{"3", "1"}},    // and so here
		{[]string{"3.0", "1,234"}, []string{"3", "1234"}}, // the comma then parts thousands
		{[]string{"1,000", "12"}, []string{"1000", "12"}}, // beside 12 without decimals
		{[]string{"1,000"}, []string{"?"}},                // one thousand, or one with three decimals
		{[]string{"3,0", "1,000,000", "1,234"}, []string{"3", "1000000", "?"}},
		{[]string{"seven", "siete", "no", "-3", "3-5", "1e3", "12345678", "1,23,456"}, []string{"7", "7", "?", "?", "?", "?", "?", "?"}},
	} {
		n := NumbersOf(slices.Values(test.column))
		for i, text := range test.column {
			got, form, ok := n.Whole(text)
			if !ok {
				got = "?"
			}
			if string(got) != test.want[i] {
				t.Errorf("%q of %q: got %q, want %q", text, test.column, got, test.want[i])
			}
			if ok && (form == "") != (string(got) == text) {
				t.Errorf("%q: got the form %q for %q", text, form, got)
			}
		}
	}
}

func TestDegree(t *testing.T) {
	for _, test := range []struct {
		text  string
		limit float64
		want  schema.Degree
		form  Form
	}{
		{"15.5", 90, "15.5", ""},
		{"-72", 180, "-72", ""},
		{"15,5", 90, "15.5", Comma},
		{"+15.50", 90, "15.5", Zeros},
		{".5", 90, "0.5", Zeros},
		{"-0.0", 90, "0", Zeros},
		{"−72.25", 180, "-72.25", Zeros},
		{"15.123456789", 90, "15.123457", Rounded},
		{"15.5N", 90, "15.5", Hemisphere},
		{"72.1W", 180, "-72.1", Hemisphere},
		{"72.1O", 180, "-72.1", Hemisphere},
		{"S 5°30'", 90, "-5.5", Hemisphere},
		{"15° 30' 36\" N", 90, "15.51", Hemisphere},
		{"72.1W", 90, "", ""}, // a hemisphere of the other axis
		{"15.5N", 180, "", ""},
		{"-72.1W", 180, "", ""}, // doubly west
		{"95", 90, "", ""},
		{"15.5, -72", 90, "", ""},
		{"0x1p3", 90, "", ""},
		{"", 90, "", ""},
	} {
		got, form, ok := Degree(test.text, test.limit)
		if !ok {
			got, form = "", ""
		}
		if got != test.want || form != test.form {
			t.Errorf("%q up to %v: got %q, %q, want %q, %q", test.text, test.limit, got, form, test.want, test.form)
		}
	}
}

// A word is known by itself and by its labels, in any case and without accents.
func TestWord(t *testing.T) {
	for _, v := range schema.BuiltIn {
		for _, w := range v.Words {
			for _, text := range []string{w.Name, w.Label, w.LabelES} {
				if got := Word(v, text); got != w.Name && v.Index(text) < 0 {
					t.Errorf("%s: got %q for %q, want %q", v.Name, got, text, w.Name)
				}
			}
		}
	}
	for text, want := range map[string]string{"GO FAST": "go_fast", "lancha rapida": "go_fast", "Go-Fast Boat": "go_fast", "narcolancha": "", "": "", "...": ""} {
		if got := Word(schema.TargetType, text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	double := &schema.Vocabulary{Words: []schema.Word{{Name: "a", Label: "one"}, {Name: "b", Label: "One"}}}
	if got := Word(double, "ONE"); got != "" {
		t.Errorf("got %q for the label of two words, want none", got)
	}
}

func FuzzCells(f *testing.F) {
	for _, seed := range []string{"2/9/2025", "1,234.0", "15°30'N", "2025-09-02T00:00", "septiembre 2025", "", "\xff", "１２"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, order := range []Order{"", DayMonth, MonthDay} {
			if day, _, ok := order.Day(text); ok != day.Valid() {
				t.Errorf("%q: got the day %q, %v", text, day, ok)
			}
		}
		if n, _, ok := NumbersOf(slices.Values([]string{text})).Whole(text); ok != n.Valid() && ok {
			t.Errorf("%q: got the number %q", text, n)
		}
		if d, _, ok := Degree(text, 90); ok && !d.Valid() {
			t.Errorf("%q: got the degrees %q", text, d)
		}
		_ = fmt.Sprint(MonthAlone(text), Word(schema.TargetType, text))
	})
}
