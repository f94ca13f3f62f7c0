package figure_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// asked are figures that no row states, put to the tables of data/sample, and what a
// person finds who adds up the rows by hand: the verdict, then the reading, or for a figure
// that differs the name of a diagnosis that must be among those told.
//
// A figure is a day and its numbers of killed, strikes and vessels, with "-" for one that is
// not stated, and in front of a number + at least, > more than, < nearly, ~ about. Killed at
// sea by the rows, in strikes on vessels, and presumed dead by the day:
//
//	2025-10-14  27  5  5      2025-12-04  86 22 23  1    2026-02-20 137 43 44 11
//	2025-10-22  37  9  9      2025-12-15  94 25 26  1    2026-02-23 140 44 45 11
//	2025-10-28  57 13 14      2025-12-18 103 28 29  1    2026-03-08 146 45 46 11
//	2025-10-29  61 14 15  1   2025-12-31 114 35 36  1    2026-04-15 166 52 53 12
//	2025-11-04  66 16 17  1   2026-01-23 116 36 37  9    2026-05-05 176 56 57 12
//	2025-11-13  79 20 21  1   2026-02-09 120 38 39 10    2026-05-30 187 61 62 15
const asked = `
2025-09-02 11/1            agrees
2025-09-15 14/2            agrees
2025-09-20 17/3            agrees
2025-10-03 21/4            agrees
2025-10-14 27/5            agrees
2025-10-14 +27/5           agrees
2025-10-14 27/5/5          agrees
2025-10-16 29/6            agrees
2025-10-18 29/6            agrees
2025-10-19 32/7            agrees
2025-10-20 >30             agrees
2025-10-24 43/10/10        agrees
2025-10-27 43/10           agrees
2025-10-28 57/13/14        agrees
2025-10-28 +57/13          agrees
2025-10-29 61/14           agrees
2025-11-04 66/16/17        agrees
2025-11-12 75/19/20        agrees
2025-11-13 79/20           agrees
2025-12-04 86/22/23        agrees
2025-12-15 94/25/26        agrees
2025-12-31 114/35/36       agrees
2026-01-23 116/36/37       agrees
2025-11-01 >60             agrees
2025-11-13 ~80             agrees
2025-11-13 -/~20           agrees
2025-12-04 >80/22          agrees
2025-12-04 -/>20           agrees
2025-12-15 >90             agrees
2025-12-18 +100            agrees
2025-12-29 >100            agrees
2025-10-28 55-58/13        agrees
2026-01-03 197/37 scope=all           agrees
2026-01-03 83/2 scope=land            agrees
2026-02-01 83/2 scope=land            agrees
2025-10-24 38/8 scope=caribbean       agrees
2025-10-24 5/2 scope=eastern_pacific  agrees
2025-10-28 14/3/4 from=2025-10-27     agrees
2025-12-15 8/3 from=2025-12-15        agrees
2026-02-17 11/3 from=2026-02-16       agrees
2025-11-04 67/16 counts=yes           agrees
2025-11-04 66/16 counts=no            agrees

2025-10-29 62/14           agrees_as_read: presumed dead counted (1)
2025-11-04 67              agrees_as_read: presumed dead counted (1)
2025-11-04 67/16           agrees_as_read: presumed dead counted (1)
2025-11-06 +70/17          agrees_as_read: presumed dead counted (1)
2025-11-10 76/19           agrees_as_read: presumed dead counted (1)
2025-11-13 80/20           agrees_as_read: presumed dead counted (1)
2025-11-16 83/21           agrees_as_read: presumed dead counted (1)
2025-12-04 87/22           agrees_as_read: presumed dead counted (1)
2025-12-15 95/25           agrees_as_read: presumed dead counted (1)
2025-12-18 104/28          agrees_as_read: presumed dead counted (1)
2025-12-22 105/29          agrees_as_read: presumed dead counted (1)
2025-12-29 107/30          agrees_as_read: presumed dead counted (1)
2025-12-31 115/35          agrees_as_read: presumed dead counted (1)
2026-01-26 126/36          agrees_as_read: presumed dead counted (10)
2026-02-05 128/37          agrees_as_read: presumed dead counted (10)
2026-02-09 130/38          agrees_as_read: presumed dead counted (10)
2026-02-13 133/39          agrees_as_read: presumed dead counted (10)
2026-02-17 145/42          agrees_as_read: presumed dead counted (11)
2026-02-20 148/43          agrees_as_read: presumed dead counted (11)
2026-02-20 ~150            agrees_as_read: presumed dead counted (11)
2026-02-23 +151/44         agrees_as_read: presumed dead counted (11)
2026-03-08 157/45          agrees_as_read: presumed dead counted (11)
2026-04-15 178/52          agrees_as_read: presumed dead counted (12)
2026-04-20 181/53          agrees_as_read: presumed dead counted (12)
2026-05-05 188/56          agrees_as_read: presumed dead counted (12)
2026-05-30 202/61          agrees_as_read: presumed dead counted (15)
2026-05-31 +200            agrees_as_read: presumed dead counted (15)
2026-05-31 >200            agrees_as_read: presumed dead counted (15)
2026-01-23 117/-/37        agrees_as_read: presumed dead counted as known by 29 October 2025 (1 of 9)
2026-02-09 121/38          agrees_as_read: presumed dead counted as known by 29 October 2025 (1 of 10)
2026-02-20 138 series=CNN  agrees_as_read: presumed dead counted as known by 29 October 2025 (1 of 11)
2026-02-06 127/37 series=AP  agrees_as_read: presumed dead counted as known by 7 January 2026 (9 of 10)
2026-02-17 144/42          possible: presumed dead counted as known by 26 January 2026 (10 of 11)

2025-09-15 11/1            agrees_as_read: 1 strike earlier
2025-10-22 34/8            agrees_as_read: 1 strike earlier
2025-11-04 64/15           agrees_as_read: 1 strike earlier
2025-11-04 65/15           agrees_as_read: 1 strike earlier, presumed dead counted (1)
2025-12-18 101/27          agrees_as_read: 1 strike earlier
2025-12-18 98/26           agrees_as_read: 2 strikes earlier
2025-12-15 86/22           agrees_as_read: 3 strikes earlier
2025-12-15 87/22           agrees_as_read: 3 strikes earlier, presumed dead counted (1)
2025-12-31 106/30          agrees_as_read: 5 strikes earlier
2025-11-04 64              possible: 1 strike earlier
2025-11-06 66              possible: 1 strike earlier
2026-02-17 134/39          possible: 3 strikes earlier, presumed dead counted (11)
2026-02-23 <150            possible: 1 strike earlier, presumed dead counted (11)

2025-10-28 57/-/13         agrees_as_read: the number of vessels counts strikes
2025-12-31 115/-/35        agrees_as_read: presumed dead counted (1), the number of vessels counts strikes
2025-11-04 66/17           possible: the number of strikes counts vessels
2025-11-16 +80/21          agrees_as_read: presumed dead counted (1), “at least” before a round number
2026-02-23 +150/44         agrees_as_read: presumed dead counted (11), “at least” before a round number

2025-10-14 25/5            differs
2025-10-14 27/6            differs
2025-10-24 46/10           differs
2025-11-04 67/16 counts=no differs
2025-11-04 70/16           differs
2025-12-18 99/28           differs
2026-02-09 90/38           differs
2025-12-31 >117/35         differs
2025-10-28 1-900           differs
2025-10-28 56-58/13        differs
2026-05-10 150/57          differs
2025-10-03 17/4            differs: toll_behind
2025-12-04 83/22           differs: toll_behind
2025-12-04 87/21           differs: count_behind
2026-02-20 148/42          differs: count_behind
2025-11-13 97/20           differs: digits
2026-02-20 184/43          differs: digits
2026-02-13 113/39          differs: digits
2026-02-20 142/42          differs: omitted
2025-11-16 86/22           differs: doubled
2026-01-03 197/37          differs: land
2025-12-15 >95/25          differs: wording

2025-08-30 5               not_comparable
2026-10-10 212/70          not_comparable
2026-05-10 999/57          not_comparable
2026-02-01 90/2 scope=land not_comparable
`

var askedLine = regexp.MustCompile(`^(\S+) (\S+)((?: \S+=\S+)*)\s+(\w+)(?:: (.*))?$`)

func TestFiguresAsked(t *testing.T) {
	d := own.Books.Data
	verdicts := own.All()
	gaps := own.Gaps(verdicts)
	say := phrase.English(d)
	for _, line := range strings.Split(strings.TrimSpace(asked), "\n") {
		if line == "" {
			continue
		}
		m := askedLine.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("found the line %q, want a figure and its verdict", line)
		}
		f := askedFigure(t, m[1], m[2], m[3])
		v := own.Figure(f)
		got := ""
		switch {
		case v.Outcome == figure.Differs && m[5] != "":
			for _, diagnosis := range own.Diagnose(&v, verdicts, gaps) {
				got += diagnosis.Name + " "
			}
			if strings.Contains(" "+got, " "+m[5]+" ") {
				got = m[5]
			}
		case v.Outcome.Held() && v.Outcome != figure.Agrees:
			got = say.Reading(&v.Readings[0])
		}
		if string(v.Outcome) != m[4] || got != m[5] {
			t.Errorf("%s %s%s\nfound %s: %s (margin %d)\nwant  %s: %s", m[1], m[2], m[3], v.Outcome, got, v.Margin, m[4], m[5])
		}
	}
}

func askedFigure(t *testing.T, day, numbers, more string) schema.Tally {
	f := schema.Tally{AsOf: schema.Date(day), Scope: "sea"}
	words := map[byte]string{'+': "at_least", '>': "more_than", '<': "nearly", '~': "about"}
	for i, text := range strings.Split(numbers, "/") {
		if text == "-" {
			continue
		}
		word := words[text[0]]
		if word != "" {
			text = text[1:]
		}
		low, high, _ := strings.Cut(text, "-")
		switch i {
		case 0:
			f.Deaths, f.DeathsTo, f.DeathsQualifier = schema.Count(low), schema.Count(high), word
		case 1:
			f.Strikes, f.StrikesQualifier = schema.Count(low), word
		case 2:
			f.Vessels, f.VesselsQualifier = schema.Count(low), word
		}
	}
	for _, field := range strings.Fields(more) {
		name, value, _ := strings.Cut(field, "=")
		switch name {
		case "scope":
			f.Scope = value
		case "from":
			f.From = schema.Date(value)
		case "series":
			f.Series = value
		case "counts":
			f.CountsMissing = value
		default:
			t.Fatalf("found the field %q, want scope, from, series or counts", name)
		}
	}
	return f
}
