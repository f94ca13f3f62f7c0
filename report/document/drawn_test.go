package document_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// What tables of reports say is put to the rows once more, on tables drawn by lot.

// lines are the cells of a table, a line a row.
func lines(table *document.Table) (all []string) {
	for _, row := range table.Rows {
		var line []string
		for _, c := range row {
			line = append(line, strings.ReplaceAll(cellText(c), "\u00a0", " "))
		}
		all = append(all, strings.Join(line, " | "))
	}
	return all
}

// standing are the accounts of a strike that stand.
func standing(d *schema.Dataset, id schema.ID) (all []*schema.Account) {
	for i := range d.Accounts.Rows {
		if a := &d.Accounts.Rows[i]; a.StrikeID == id && a.Superseded != "yes" {
			all = append(all, a)
		}
	}
	return all
}

// TestTablesOfDrawnReportsAreThoseOfTheRows: how strikes spread over the killed and over the people aboard,
// each with its share; who was presumed dead since when; and which accounts say that no evidence was offered
// and which tell of some.
func TestTablesOfDrawnReportsAreThoseOfTheRows(t *testing.T) {
	apart, since, odds := 0, 0, 0
	for seed := range uint64(12) {
		d := schema.Read(reporttest.Drawn(seed))
		a, w := assess.New(d, assess.Options{}), phrase.English(d)
		r, err := summary.New(a, summary.Identity{}, summary.Question{Scope: "all", Sections: []string{summary.SectionDistribution, summary.SectionEvidence, summary.SectionSurvivors}})
		if err != nil {
			t.Fatal(err)
		}
		doc := document.New(r, d, w.Language)
		short := func(day schema.Date) string { return strings.ReplaceAll(w.ShortDate(day), "\u00a0", " ") }
		killed, aboard := map[int]int{}, map[int]int{}
		of, on := 0, 0
		var lost, contradict []string
		for _, i := range a.Ledgers.Ledger("all").Entries {
			s := &d.Strikes.Rows[i.Row]
			best, known := s.Deaths.Or(s.DeathsMin.Or(0)), s.Deaths.Known() || s.DeathsMin.Known()
			if _, struck, _ := s.Struck(); known {
				killed[best]++
				of++
				vessels := 0
				if d.Medium(s.Theater) == "sea" {
					vessels = struck
				}
				if s.Vessels.Or(vessels) == 1 {
					aboard[best+s.Missing.Or(0)+s.Survivors.Or(0)]++
					on++
				}
			}
			if s.Survivors.Or(0)+s.Missing.Or(0) > 0 || s.FollowUp == "yes" {
				lost = append(lost, fmt.Sprintf("%s | %s | %s | %s", s.ID, short(s.Date), s.Missing, short(s.MissingKnown)))
				if s.MissingKnown.Known() && s.MissingKnown != s.Date {
					since++
				}
			}
			var sides [2][]string
			for _, account := range standing(d, s.ID) {
				name := string(account.SourceID)
				if source := d.Sources.Get(account.SourceID); source != nil {
					name = source.Publisher
				}
				switch {
				case account.EvidenceOffered == schema.NoneOffered:
					sides[0] = append(sides[0], fmt.Sprintf("%s (%s)", name, account.ID))
				case account.EvidenceOffered != "":
					sides[1] = append(sides[1], fmt.Sprintf("%s (%s): %s", name, account.ID, w.Coded(schema.Evidence, account.EvidenceOffered)))
				}
			}
			if len(sides[0]) > 0 && len(sides[1]) > 0 {
				odds++
				contradict = append(contradict, fmt.Sprintf("%s | %s | %s | %s", s.ID, short(s.Date), strings.Join(sides[0], "\n"), strings.Join(sides[1], "\n")))
			}
		}
		var spread []string
		for n := range 40 {
			if killed[n] > 0 || aboard[n] > 0 {
				spread = append(spread, fmt.Sprintf("%d | %d | %d%% | %d | %d%%", n, killed[n], (200*killed[n]+of)/(2*of), aboard[n], (200*aboard[n]+max(on, 1))/(2*max(on, 1))))
			}
			if killed[n]*on != aboard[n]*of {
				apart++
			}
		}
		if diff := cmp.Diff(spread, lines(section(t, doc, summary.SectionDistribution)[0])); diff != "" {
			t.Errorf("seed %d, people killed and aboard (-rows +report):\n%s", seed, diff)
		}
		var got []string
		all := section(t, doc, summary.SectionSurvivors)
		for _, row := range lines(all[len(all)-1]) {
			c := strings.Split(row, " | ")
			got = append(got, strings.Join([]string{c[0], c[1], c[5], c[6]}, " | "))
		}
		if diff := cmp.Diff(lost, got); diff != "" {
			t.Errorf("seed %d, presumed dead (-rows +report):\n%s", seed, diff)
		}
		all = section(t, doc, summary.SectionEvidence)
		got = nil
		if table := all[len(all)-1]; len(contradict) > 0 {
			got = lines(table)
		}
		if diff := cmp.Diff(contradict, got); diff != "" {
			t.Errorf("seed %d, accounts that contradict each other (-rows +report):\n%s", seed, diff)
		}
		if slices.Contains(got, "") {
			t.Errorf("seed %d: found an empty row", seed)
		}
	}
	if min(apart, since, odds) == 0 {
		t.Errorf("found %d numbers of another share, %d presumed dead since another day and %d strikes at odds, want some of each", apart, since, odds)
	}
}

// TestTotalsOfDrawnReportsSayWhatTheyLack: a report says of how many strikes the killed have no upper end, and of how many of
// these no number at all is known; and beside each strike how many were presumed dead when it became public, and are now.
func TestTotalsOfDrawnReportsSayWhatTheyLack(t *testing.T) {
	unlike, more := 0, 0
	for seed := range uint64(12) {
		d := schema.Read(reporttest.Drawn(seed))
		a, w := assess.New(d, assess.Options{}), phrase.English(d)
		r, err := summary.New(a, summary.Identity{}, summary.Question{Scope: "sea", Sections: []string{summary.SectionHeadline, summary.SectionRunning}})
		if err != nil {
			t.Fatal(err)
		}
		doc := document.New(r, d, w.Language)
		open, unknown, lowest := 0, 0, 0
		var want []string
		for i, e := range a.Ledgers.Ledger("sea").Entries {
			s := &d.Strikes.Rows[e.Row]
			_, struck, _ := s.Struck()
			if !s.DeathsMax.Known() {
				open += struck
			}
			if !s.Deaths.Known() {
				lowest += struck
				if !s.DeathsMin.Known() && !s.DeathsMax.Known() {
					unknown += struck
				}
			}
			then, now := 0, 0
			for _, other := range a.Ledgers.Ledger("sea").Entries[:i+1] {
				o := &d.Strikes.Rows[other.Row]
				now += o.Missing.Or(0)
				if o.MissingKnown <= s.Public() {
					then += o.Missing.Or(0)
				}
			}
			if then != now {
				more++
			}
			want = append(want, fmt.Sprintf("%s | %d | %d", s.ID, then, now))
		}
		if lowest != unknown {
			unlike++
		}
		said := ""
		for _, s := range doc.Sections {
			for _, b := range s.Blocks {
				said += strings.Join(b.List, "\n") + "\n"
			}
		}
		if text := w.Say("report.meaning_unended", w.Count("strikes", open), w.Number(unknown)); open > 0 && !strings.Contains(said, text) {
			t.Errorf("seed %d: found no %q in %q", seed, text, said)
		}
		var got []string
		for _, row := range lines(section(t, doc, summary.SectionRunning)[0]) {
			c := strings.Split(row, " | ")
			got = append(got, strings.Join([]string{c[1], c[6], c[7]}, " | "))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("seed %d, presumed dead then and now (-rows +report):\n%s", seed, diff)
		}
	}
	if unlike == 0 || more == 0 {
		t.Errorf("found %d datasets with a lowest number alone and %d strikes with more presumed dead now than then, want some", unlike, more)
	}
}

// TestGapsLackWhatTheyAreMeasuredIn: of a gap in deaths people are lacking, of one in strikes strikes, in whatever language.
func TestGapsLackWhatTheyAreMeasuredIn(t *testing.T) {
	d := schema.Read(reporttest.Drawn(0))
	for _, w := range []*phrase.Words{phrase.English(d), phrase.Spanish(d)} {
		r := &summary.Report{Question: summary.Question{Scope: "sea"}, Gaps: &summary.Gaps{Gaps: []summary.Gap{
			{Scope: "sea", Measure: "deaths", After: "2025-02-01", Until: "2025-03-01", Lacking: 3},
			{Scope: "sea", Measure: "strikes", After: "2025-02-01", Until: "2025-03-01", Lacking: 3},
		}}}
		all := section(t, document.New(r, d, w.Language), summary.SectionGaps)
		rows := all[len(all)-1].Rows
		for i, noun := range []string{"people_killed", "strikes"} {
			if got, want := cellText(rows[i][3]), w.Count(noun, 3); got != want {
				t.Errorf("%s: found %q lacking, want %q", w.Code, got, want)
			}
		}
	}
}
