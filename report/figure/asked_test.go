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

2025-09-05 11/1            agrees
2025-09-17 14/2            agrees
2025-09-25 +17/3           agrees
2025-09-28 ~17             agrees
2025-10-05 21/4/4          agrees
2025-10-10 >20             agrees
2025-10-15 27/5            agrees
2025-10-17 29/6            agrees
2025-10-20 32/7            agrees
2025-10-23 37/9/9          agrees
2025-10-24 +43             agrees
2025-10-28 >50             agrees
2025-10-30 61/14/15        agrees
2025-11-03 64/15           agrees
2025-11-07 69/17           agrees
2025-11-11 75/19           agrees
2025-11-20 >80             agrees
2025-11-30 >80/21          agrees
2025-12-10 +86             agrees
2025-12-20 >100            agrees
2025-12-30 +106/30         agrees
2025-12-31 >110            agrees
2026-01-15 >100            agrees
2026-01-24 +116/36/37      agrees
2025-12-18 17/6 from=2025-12-15       agrees
2025-10-29 18/4 from=2025-10-27       agrees
2025-11-30 21/7 from=2025-11-01       agrees
2025-12-31 32/14 from=2025-12-01      agrees
2026-01-31 2/1 from=2026-01-01        agrees
2026-02-28 24/8 from=2026-02-01       agrees
2025-11-07 44/10 scope=caribbean      agrees
2025-11-07 25/7/8 scope=eastern_pacific agrees
2025-11-13 77-80/20        agrees
2025-12-31 112-115/35      agrees
2025-11-16 82/-/22         agrees
2025-12-31 114/-/36        agrees
2026-02-20 137/43 missing=11          agrees
2026-02-20 148/43 missing=11 counts=yes agrees
2025-12-05 <90/22          agrees
2025-10-31 >60/~15         agrees
2025-10-28 -/>12           agrees
2025-10-17 -/>5            agrees
2025-10-22 <40/9           agrees
2025-10-29 ~60/14          agrees
2025-12-04 ~85/22          agrees
2026-02-09 120 series=AP              agrees
2026-02-20 148/43 counts=yes          agrees

2025-10-30 62/14           agrees_as_read: presumed dead counted (1)
2025-11-05 67/16           agrees_as_read: presumed dead counted (1)
2025-11-07 70/17           agrees_as_read: presumed dead counted (1)
2025-11-11 76/19/20        agrees_as_read: presumed dead counted (1)
2025-11-14 80              agrees_as_read: presumed dead counted (1)
2025-11-17 83/21/22        agrees_as_read: presumed dead counted (1)
2025-12-05 87/22           agrees_as_read: presumed dead counted (1)
2025-12-16 95/25           agrees_as_read: presumed dead counted (1)
2025-12-18 99/26           agrees_as_read: 2 strikes earlier, presumed dead counted (1)
2025-12-19 104/28/29       agrees_as_read: presumed dead counted (1)
2025-12-23 105/29/30       agrees_as_read: presumed dead counted (1)
2025-12-30 107/30          agrees_as_read: presumed dead counted (1)
2026-01-02 115/35/36       agrees_as_read: presumed dead counted (1)
2026-01-08 123/35          agrees_as_read: presumed dead counted (9)
2026-01-10 115/35          agrees_as_read: presumed dead counted as known by 29 October 2025 (1 of 9)
2026-01-24 125/36          agrees_as_read: presumed dead counted (9)
2026-01-27 126/36/37       agrees_as_read: presumed dead counted (10)
2026-01-28 117/36          agrees_as_read: presumed dead counted as known by 29 October 2025 (1 of 10)
2026-02-06 128/37/38       agrees_as_read: presumed dead counted (10)
2026-02-08 119/37          agrees_as_read: presumed dead counted as known by 29 October 2025 (1 of 10)
2026-02-10 130/38          agrees_as_read: presumed dead counted (10)
2026-02-14 133/39/40       agrees_as_read: presumed dead counted (10)
2026-02-18 145/42/43       agrees_as_read: presumed dead counted (11)
2026-02-18 >140            agrees_as_read: presumed dead counted (11)
2026-02-21 148/43/44       agrees_as_read: presumed dead counted (11)
2026-02-22 ~150/43         agrees_as_read: presumed dead counted (11)
2026-02-24 151/44          agrees_as_read: presumed dead counted (11)
2026-03-01 >150            agrees_as_read: presumed dead counted (11)
2026-03-09 157/45/46       agrees_as_read: presumed dead counted (11)
2026-03-21 159/46          agrees_as_read: presumed dead counted (11)
2026-03-26 163/47          agrees_as_read: presumed dead counted (11)
2026-04-12 168/49          agrees_as_read: presumed dead counted (11)
2026-04-13 170/50          agrees_as_read: presumed dead counted (11)
2026-04-14 175/51          agrees_as_read: presumed dead counted (12)
2026-05-05 +188/56/57      agrees_as_read: presumed dead counted (12)
2026-05-08 190/57          agrees_as_read: presumed dead counted (12)
2026-05-28 196/59          agrees_as_read: presumed dead counted (15)
2026-06-01 >200            agrees_as_read: presumed dead counted (15)
2026-06-11 +204/62         agrees_as_read: presumed dead counted (15)
2026-06-18 208/64          agrees_as_read: presumed dead counted (15)
2026-01-31 3/1 from=2026-01-01 agrees_as_read: presumed dead counted (1)
2026-02-28 25/8 from=2026-02-01 agrees_as_read: presumed dead counted (1)
2025-10-31 45/11 from=2025-10-01 agrees_as_read: presumed dead counted (1)
2025-11-07 26/7 scope=eastern_pacific agrees_as_read: presumed dead counted (1)
2026-01-05 198/37 scope=all agrees_as_read: presumed dead counted (1)
2025-11-10 69/17           agrees_as_read: 2 strikes earlier
2025-12-04 82/21           agrees_as_read: 1 strike earlier
2025-12-04 83/21           agrees_as_read: 1 strike earlier, presumed dead counted (1)
2026-02-13 130/38          agrees_as_read: 1 strike earlier, presumed dead counted (10)
2026-02-20 145/42          agrees_as_read: 1 strike earlier, presumed dead counted (11)
2026-01-23 115/35          agrees_as_read: 1 strike earlier, presumed dead counted as known by 29 October 2025 (1 of 9)
2025-10-22 +32/7           agrees_as_read: 2 strikes earlier
2026-03-08 155-158/45      agrees_as_read: presumed dead counted (11)
2025-11-16 83/-/21         agrees_as_read: presumed dead counted (1), the number of vessels counts strikes
2025-12-18 ~100/27         agrees_as_read: 1 strike earlier, presumed dead counted (1)
2026-02-23 141 series=CNN  agrees_as_read: presumed dead counted as known by 29 October 2025 (1 of 11)
2026-03-08 147 series=CNN  agrees_as_read: presumed dead counted as known by 29 October 2025 (1 of 11)
2026-02-20 148 series=AP   agrees_as_read: presumed dead counted (11)
2026-02-20 138/43 counts=yes agrees_as_read: presumed dead counted as known by 29 October 2025 (1 of 11)

2026-02-12 >120            possible: presumed dead counted as known by 29 October 2025 (1 of 10)
2026-03-08 +156/45         possible: presumed dead counted as known by 26 January 2026 (10 of 11)
2026-04-20 180/53          possible: presumed dead counted as known by 17 February 2026 (11 of 12)
2026-02-17 133/39          possible: 3 strikes earlier, presumed dead counted as known by 26 January 2026 (10 of 11)
2026-02-20 +140            possible: presumed dead counted (11), “at least” before a round number
2026-05-05 186/56          possible: presumed dead counted as known by 26 January 2026 (10 of 12)
2025-12-04 87/23           possible: presumed dead counted (1), the number of strikes counts vessels
2025-11-16 -/+20           possible: 1 strike earlier
2025-11-04 67 series=AP    possible: presumed dead counted (1)

2025-12-31 33/14 from=2025-12-01 differs
2025-10-24 34/10           differs: digits
2025-11-04 76/16           differs: digits
2026-02-13 133/38          differs: count_behind
2025-11-13 80/19           differs: count_behind
2026-02-20 231/43          differs
2025-12-31 117/36          differs
2026-02-05 122/37          differs
2025-10-28 50/13           differs
2026-01-23 199/38          differs: land
2025-12-29 >110/30         differs
2026-02-23 <140/44         differs
2026-02-23 +145/44         differs
2025-11-16 70/21           differs
2025-12-18 >104/28         differs: wording
2025-12-31 110-118         differs
2026-02-20 137/43 missing=10 differs
2026-02-20 137/43 counts=yes differs

2026-01-05 100 scope=land  not_comparable
2026-05-05 191/57          not_comparable
2026-04-01 170/48          not_comparable
2025-08-20 3/1             not_comparable
2026-10-20 212/70          not_comparable
2025-12-18 5/1 scope=land  not_comparable
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
		case "missing":
			f.Missing = schema.Count(value)
		default:
			t.Fatalf("found the field %q, want scope, from, series, counts or missing", name)
		}
	}
	return f
}
