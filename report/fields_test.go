package report_test

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// fieldsFiles tell of every number and day that a report and its charts show the field of the
// summary that it comes from, beside the words around it, in each language.
const fieldsFiles = "testdata/fields.%s.txt"

// filled has another value in every field, so that a value tells the field it stands in, and
// a sum of two the two.
type filled struct {
	numbers map[int]string
	days    map[schema.Date]string
	day     schema.Date
}

// number is the next of numbers of which no two pairs have one sum (Erdős and Turán); a small
// one where a table has a line for each number up to it.
func (f *filled) number(path string) int {
	const prime = 2003
	i := len(f.numbers)
	n := 2*prime*i + i*i%prime
	if strings.HasSuffix(path, ".Value") {
		n = 1000 + i
	}
	f.numbers[n] = path
	return n
}

// fill gives the value and what is in it values of their own; path names it.
func (f *filled) fill(v reflect.Value, path string, tag reflect.StructTag) {
	switch v.Interface().(type) {
	case schema.Date:
		f.day = f.day.AddDays(1)
		f.days[f.day] = path
		v.SetString(string(f.day))
		return
	case schema.Count:
		v.SetString(strconv.Itoa(f.number(path)))
		return
	case schema.List:
		v.SetString("video")
		return
	case figure.Diagnosis: // worded elsewhere
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), path, tag)
	case reflect.Struct:
		for i := range v.NumField() {
			name := path + "." + v.Type().Field(i).Name
			if v.Type().Field(i).Anonymous {
				name = path
			}
			f.fill(v.Field(i), strings.TrimPrefix(name, "."), v.Type().Field(i).Tag)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			f.fill(v.Index(i), fmt.Sprintf("%s[%d]", path, i), tag)
			if words := strings.Split(tag.Get("words"), ","); words[0] != "" && v.Index(i).Kind() == reflect.String {
				v.Index(i).SetString(words[i%len(words)])
			}
		}
	case reflect.Int:
		v.SetInt(int64(f.number(path)))
	case reflect.Float64:
		v.SetFloat(float64(f.number(path)))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString("<" + path + ">")
		if words := tag.Get("words"); words != "" {
			v.SetString(strings.Split(words, ",")[0])
		}
	}
}

var (
	dayShown    = regexp.MustCompile(`20\d\d-\d\d-\d\d|\d{1,2}[ \x{a0}](de )?\pL+[ \x{a0}](de )?20\d\d`)
	numberShown = regexp.MustCompile(`\d{1,3}([,.]\d{3})+\b|\b\d{4,}\b`)
)

// shown is a text with the fields in place of their values; the sum of two numbers names both.
func (f *filled) shown(text string, l *language.Language) string {
	days := map[string]string{}
	for day, path := range f.days {
		days[string(day)], days[l.Date(day)], days[l.ShortDate(day)] = path, path, path
	}
	text = dayShown.ReplaceAllStringFunc(text, func(day string) string {
		if path := days[day]; path != "" {
			return "{" + path + "}"
		}
		return day
	})
	return numberShown.ReplaceAllStringFunc(text, func(number string) string {
		n, _ := strconv.Atoi(strings.NewReplacer(",", "", ".", "").Replace(number))
		if path := f.numbers[n]; path != "" {
			return "{" + path + "}"
		}
		for one, path := range f.numbers {
			if other := f.numbers[n-one]; other != "" && path <= other && !strings.HasSuffix(path+other, ".Value") && !strings.HasSuffix(path, ".Value") {
				return "{" + path + " + " + other + "}"
			}
		}
		return number
	})
}

// told is a report with a value of its own in each field. With open ends nothing of the killed
// and the survivors has an upper end; else all of it has.
func (f *filled) told(open bool) *summary.Report {
	r := &summary.Report{}
	f.fill(reflect.ValueOf(r).Elem(), "", "")
	r.Method.Whole = false
	r.Question = summary.Question{Scope: "sea", Sections: summary.Sections, By: summary.Breakdowns, KnownBy: r.Question.KnownBy, AsOf: r.Question.AsOf}
	totals := []*summary.Total{}
	scopes := []string{"sea", "caribbean"}
	for i := range r.Headline.Totals {
		r.Headline.Totals[i].Scope, r.Headline.Apart[i].Scope = scopes[i], "land"
		totals = append(totals, &r.Headline.Totals[i].Total, &r.Headline.Apart[i].Total)
		r.Headline.Measures[i].Scope = scopes[i]
	}
	r.Running = r.Running[:1]
	r.Running[0].Scope = "sea"
	for i := range r.Running[0].Strikes {
		r.Running[0].Strikes[i].Theater = "caribbean"
		for n := range r.Running[0].Strikes[i].Figures {
			r.Running[0].Strikes[i].Figures[n].Verdict = string(figure.Outcomes[(2*i+n)%len(figure.Outcomes)])
		}
	}
	for i := range r.Figures.All {
		one := &r.Figures.All[i]
		one.Verdict, one.Scope, one.Undecided, one.Diagnoses = string(figure.Differs), "sea", nil, nil
		for n := range one.Measures {
			one.Measures[n].Verdict, one.Measures[n].Qualifier = string(figure.Differs), "at_least"
		}
		for n := range one.Readings {
			one.Readings[n].Deviations, one.Readings[n].Cut, one.Readings[n].Scope, one.Readings[n].Unit = []string{"missing", "cut"}, "earlier", "sea", "strikes"
		}
	}
	for i := range r.Figures.Readings {
		r.Figures.Readings[i].Kind = figure.Kinds[i]
	}
	r.By = nil
	for i, by := range []string{summary.ByMonth, summary.ByOrigin} { // which has a column more
		b := summary.Breakdown{}
		f.fill(reflect.ValueOf(&b).Elem(), fmt.Sprintf("By[%d]", i), "")
		b.By, b.Overlapping = by, i == 0
		for n := range b.Groups {
			totals = append(totals, &b.Groups[n].Total)
			b.Groups[n].Share = float64(10*i+n+1) / 100 // told in hundredths
			if by == summary.ByMonth {
				b.Groups[n].Key = summary.Text(fmt.Sprintf("2001-0%d", n+1))
			}
			if by != summary.ByOrigin {
				b.Groups[n].Accounts = nil
			}
		}
		r.By = append(r.By, b)
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		for n := range c.Contradictions {
			c.Contradictions[n] = summary.Contradiction{ClaimID: c.Claims[n].ClaimID, Contradicts: c.Claims[1-n].ClaimID}
		}
	}
	if !open {
		for _, t := range totals {
			t.KilledOpen, t.KilledUnended, t.KilledUnknown, t.SurvivorsOpen = 0, 0, 0, 0
		}
		r.Headline.Partial = nil
		return r
	}
	for _, t := range totals {
		t.Killed.Max, t.Dead.Max, t.Survivors.Max = nil, nil, nil
	}
	for i := range r.Running[0].Curve {
		r.Running[0].Curve[i].Killed.Max = nil
	}
	return r
}

// TestEveryNumberComesFromItsField fills every field of a summary with another value, has the
// report, the tables for programs and the charts made of it, and names in their words, in each
// language, the field in place of the value.
// What it finds stands in a file to be read: whoever shows another field sees there what
// changes, and writes it anew with -update.
func TestEveryNumberComesFromItsField(t *testing.T) {
	d := schema.Read(sample.Files)
	for _, code := range language.Codes {
		everyNumber(t, d, code)
	}
}

// everyNumber does so in one language.
func everyNumber(t *testing.T, d *schema.Dataset, code string) {
	t.Helper()
	l, err := language.Named(code)
	if err != nil {
		t.Fatal(err)
	}
	fieldsFile := fmt.Sprintf(fieldsFiles, code)
	var out strings.Builder
	for _, open := range []bool{false, true} {
		f := &filled{map[int]string{0: ""}, map[schema.Date]string{}, "2002-01-01"}
		r := f.told(open)
		if len(f.numbers) > 2000 {
			t.Fatalf("found %d numbers, want fewer than the prime", len(f.numbers))
		}
		fmt.Fprintf(&out, "==== upper ends open: %v\n", open)
		written := map[string]bool{} // what stands twice is told once
		line := func(text string) {
			if text = strings.ReplaceAll(f.shown(text, l), "\n", " / "); strings.Contains(text, "{") && !written[text] {
				written[text] = true
				fmt.Fprintln(&out, text)
			}
		}
		for _, doc := range []*document.Document{document.New(r, d, l), document.Brief(r, d, l)} {
			fmt.Fprintln(&out, "== report")
			for _, text := range doc.Lead {
				line(text)
			}
			for _, s := range doc.Sections {
				for _, b := range s.Blocks {
					for _, text := range append([]string{b.Heading, b.Paragraph}, b.List...) {
						line(s.ID + ": " + text)
					}
					if b.Table == nil {
						continue
					}
					line(s.ID + ", " + b.Table.Caption)
					for _, cells := range b.Table.Rows[:min(1, len(b.Table.Rows))] {
						for i, cell := range cells {
							for _, l := range cell {
								line(s.ID + ", " + b.Table.Caption + ", " + b.Table.Columns[i].Title + ": " + l.Text)
							}
						}
					}
				}
			}
		}
		fmt.Fprintln(&out, "== tables for programs")
		for _, one := range r.Tables() {
			if open || code != "en" {
				break // they are the same
			}
			for _, row := range one.Rows[:min(2, len(one.Rows))] {
				for i, cell := range row {
					if strings.HasPrefix(cell, "<") { // a text says its field
						cell = "{" + strings.Trim(cell, "<>") + "}"
					}
					line(one.Name + ", " + one.Header[i] + ": " + cell)
				}
			}
		}
		for i := range chart.Kinds {
			c, err := chart.Kinds[i].New(r, d, l, chart.Column)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(&out, "== chart", c.Name)
			line(c.Title)
			line(c.Subtitle)
			line(strings.TrimPrefix(c.Text, c.Subtitle))
			for _, cells := range c.Rows {
				for i, cell := range cells {
					line(c.Columns[i] + ": " + cell)
				}
			}
		}
	}
	reporttest.Golden(t, fieldsFile, out.String())
}
