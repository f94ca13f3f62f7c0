package change_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// sums is the small dataset with some edits and without some files.
func sums(t *testing.T, without []string, edits ...edit) *assess.Assessment {
	t.Helper()
	texts := textsOf(t, edits...)
	for _, file := range without {
		delete(texts, file)
	}
	return assess.New(schema.Read(texts), assess.Options{})
}

func TestStep(t *testing.T) {
	var (
		extended = edit{"coverage.csv", "from,to,scope,completeness,note\n", "from,to,scope,completeness,note\n2025-01-01,2025-01-31,sea,complete,\n"}
		noCover  = edit{"coverage.csv", "2025-03-01,", "2025-03-02,"} // its day is the row's name: one goes, one comes
		seen     = edit{"strikes.csv", ",follow_up,", ",second_hit,"}
		dropped  = edit{"strikes.csv", ",note\n", "\n"}
		// Without the column that a file may lack.
		anyWaiver = edit{"waivers.csv", "rule,row,reason,date\n", "rule,row,reason,date\ntally-differs,T0001,seen,2025-05-01\n"}
		gained    = edit{"waivers.csv", "rule,row,reason,date\n", "rule,row,reason,date,by\n"}
		turned    = edit{"waivers.csv", "rule,row,reason,date", "row,rule,reason,date"}
		quoted    = edit{"claims.csv", "claim_id,date", "\"claim_id\",date"}
		spaced    = edit{"claims.csv", "The boat was out for fish.", "The boat was out for bass."}
		headless  = edit{"waivers.csv", "rule,row,reason,date\n", ""}
		torn      = edit{"claims.csv", "fire,denies,\"The dock burned, and nothing struck it.\"", "fire,denies"}
	)
	for _, c := range []struct {
		name          string
		lacks         []string // files that the earlier state does not have
		loses         []string // files that the later one does not have
		before, after []edit
		step          change.Step
		reason        string
	}{
		{name: "nothing", step: change.None},
		{name: "a cell", after: []edit{spaced}, step: change.Patch, reason: "1 row corrected"},
		{name: "a cell and a row", after: []edit{spaced, theater}, step: change.Minor, reason: "1 row added"},
		{name: "a theater", after: []edit{theater}, step: change.Minor, reason: "1 row added"},
		{name: "a theater goes", before: []edit{theater}, step: change.Major, reason: "1 row removed"},
		{name: "a figure", after: []edit{landTotal}, step: change.Minor, reason: "1 row added"},
		{name: "an event left out", after: []edit{{"excluded.csv", "D0003,\n", "D0003,\nX004,,,,A denial.,out_of_scope,D0006,\n"}}, step: change.Minor, reason: "1 row added"},
		{name: "a row withdrawn", after: []edit{noClaim, withdrawn}, step: change.Major, reason: "1 row withdrawn"},
		{name: "a row vanished", after: []edit{noClaim}, step: change.Major, reason: "1 row vanished"},
		{name: "a row that cannot be read any more", after: []edit{torn}, step: change.Major, reason: "1 row unread"},
		{name: "a row that can be read again", before: []edit{torn}, step: change.Minor, reason: "1 row added"},
		{name: "a waiver", after: []edit{anyWaiver}, step: change.Patch, reason: "1 row corrected"},
		{name: "a waiver taken back", before: []edit{anyWaiver}, step: change.Patch, reason: "1 row corrected"},
		{name: "more days covered", after: []edit{extended}, step: change.Patch, reason: "1 row corrected"},
		{name: "other days covered", after: []edit{noCover}, step: change.Patch, reason: "2 rows corrected"},
		{name: "a header in quotes", after: []edit{quoted}, step: change.Patch, reason: "the same rows, written otherwise in claims.csv"},
		{name: "a column renamed", after: []edit{seen}, step: change.Major, reason: "columns of strikes.csv: follow_up renamed second_hit"},
		{name: "a column named again as it should", before: []edit{seen}, step: change.Major, reason: "columns of strikes.csv: second_hit renamed follow_up"},
		{name: "a column less", before: []edit{gained}, step: change.Major, reason: "columns of waivers.csv: by removed"},
		{name: "a column more, and another's header gone", after: []edit{gained, dropped}, step: change.Major, reason: "4 rows unread, columns of strikes.csv: note removed, columns of waivers.csv: by added"},
		{name: "columns in another order", after: []edit{turned}, step: change.Major, reason: "columns of waivers.csv: rule moved"},
		{name: "a header goes", after: []edit{headless}, step: change.Major, reason: "columns of waivers.csv: all removed"},
		{name: "an older state lacks a table", lacks: []string{"waivers.csv"}, step: change.Major, reason: "columns of waivers.csv: all added"},
		{name: "a table goes", loses: []string{"coverage.csv"}, step: change.Major, reason: "3 rows unread, columns of coverage.csv: all removed"},
		{name: "an older state has nothing", lacks: slices.Collect(maps.Keys(schema.ReadTexts(os.DirFS("../../validate/rules/testdata/base")))), step: change.Major, reason: fmt.Sprintf("columns of %d tables", len(schema.Tables))},
		{name: "a table that may be missing comes", lacks: []string{"publishers.csv"}, step: change.Minor, reason: "1 row added, columns of publishers.csv: all added"},
		{name: "it goes", loses: []string{"publishers.csv"}, step: change.Major, reason: "1 row removed, columns of publishers.csv: all removed"},
		{name: "a column and a row withdrawn", after: []edit{turned, noClaim, withdrawn}, step: change.Major, reason: "1 row withdrawn, columns of waivers.csv: rule moved"},
	} {
		got := change.Sums(sums(t, c.lacks, c.before...), sums(t, c.loses, c.after...))
		if diff := cmp.Diff([]string{string(c.step), c.reason}, []string{string(got.Step()), phrase.English(nil).VersionReason(got.Reasons())}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if empty := got.Empty(); empty != (c.step == change.None) {
			t.Errorf("%s: found empty %t and step %s, want them to agree", c.name, empty, c.step)
		}
	}
}

// TestStepOfOtherBytes changes any bytes of any file: the step is none only where
// the files are the same.
func TestStepOfOtherBytes(t *testing.T) {
	base := schema.ReadTexts(os.DirFS("../../validate/rules/testdata/base"))
	before := assess.New(schema.Read(base), assess.Options{})
	rapid.Check(t, func(t *rapid.T) {
		file := rapid.SampledFrom(schema.Tables).Draw(t, "table").File
		text := string(base[file])
		from := rapid.IntRange(0, len(text)).Draw(t, "from")
		to := rapid.IntRange(from, min(len(text), from+5)).Draw(t, "to")
		texts := maps.Clone(base)
		texts[file] = []byte(text[:from] + rapid.StringOfN(rapid.SampledFrom([]rune("a0,\"\n\r\ufeff")), 0, 4, -1).Draw(t, "in its place") + text[to:])
		step := change.Sums(before, assess.New(schema.Read(texts), assess.Options{})).Step()
		if same := string(texts[file]) == text; same != (step == change.None) {
			t.Fatalf("found step %s for %q, want none only for the same bytes", step, texts[file])
		}
	})
}

// TestTablesAreNamedOrCounted renames a column of more and more tables: a few are named, of more it is said how many.
func TestTablesAreNamedOrCounted(t *testing.T) {
	base := schema.ReadTexts(os.DirFS("../../validate/rules/testdata/base"))
	before := assess.New(schema.Read(base), assess.Options{})
	texts := maps.Clone(base)
	var files []string
	for _, table := range schema.Tables {
		head, rest, _ := bytes.Cut(texts[table.File], []byte("\n"))
		column := bytes.LastIndexByte(head, ',')
		if column < 0 {
			continue
		}
		texts[table.File] = slices.Concat(head[:column], []byte(",renamed\n"), rest)
		files = append(files, table.File)
		reason := phrase.English(nil).VersionReason(change.Sums(before, assess.New(schema.Read(maps.Clone(texts)), assess.Options{})).Reasons())
		if len(files) <= 3 {
			for _, file := range files {
				if !strings.Contains(reason, "columns of "+file+": ") {
					t.Errorf("found %q, want %s in it", reason, file)
				}
			}
		} else if want := fmt.Sprintf("columns of %d tables", len(files)); !strings.HasSuffix(reason, want) || strings.Contains(reason, ".csv") {
			t.Errorf("found %q, want %q", reason, want)
		}
	}
	if len(files) < 5 {
		t.Errorf("found %d tables with a column, want more", len(files))
	}
}
