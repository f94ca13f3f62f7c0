package contribution_test

import (
	"bytes"
	"io/fs"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/site"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/contribute/contribution"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// together is how many contributions are made one behind the other; alone is how many of
// each kind are made beside the tables as they are.
const together, alone = 200, 2

// A right row never fails: what contributors send brings no finding that is open, alone
// and behind others, and the site of all of it can be made.
func TestContributionsAreTaken(t *testing.T) {
	before, err := contribution.Of(schema.ReadTexts(sample.Files))
	if err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(1, 0))
	all := before
	for i := range together {
		kind := contribution.Kinds[i%len(contribution.Kinds)]
		if i < alone*len(contribution.Kinds) {
			single, err := before.Make(kind, chance)
			if err != nil {
				t.Fatalf("alone: %v", err)
			}
			if same(before.Texts, single.Texts) {
				t.Errorf("%s: found the tables as they were, want a change", kind.Name)
			}
		}
		if all, err = all.Make(kind, chance); err != nil {
			t.Fatalf("behind %d others: %v", i, err)
		}
	}
	grown := map[string]bool{}
	for _, s := range all.Assessment.Data.Sheets() {
		grown[s.Table().Name] = s.Len() > before.Assessment.Data.Sheet(s.Table().Name).Len()
	}
	grown["coverage"] = !bytes.Equal(before.Texts["coverage.csv"], all.Texts["coverage.csv"])
	want := map[string]bool{}
	for _, table := range schema.Tables {
		want[table.Name] = !slices.Contains([]string{"vocabulary", "measures", "counts"}, table.Name) // which the repository's own dataset lacks
	}
	if diff := cmp.Diff(want, grown); diff != "" {
		t.Errorf("tables that were added to (-want +got):\n%s", diff)
	}
	options := site.Options{BaseURL: "https://example.org/", Rules: rules.All(), Example: rules.Example}
	if _, err := site.Build(beside{all.Texts}, options); err != nil {
		t.Errorf("the site: %v", err)
	}
}

func same(a, b schema.Texts) bool {
	for file, text := range a {
		if !bytes.Equal(text, b[file]) {
			return false
		}
	}
	return true
}

// beside are tables with what stands beside those of the sample.
type beside struct{ schema.Texts }

func (b beside) Open(name string) (fs.File, error) {
	if _, ok := b.Texts[name]; ok {
		return b.Texts.Open(name)
	}
	return sample.Files.Open(name)
}

func (b beside) ReadFile(name string) ([]byte, error) {
	if text, ok := b.Texts[name]; ok {
		return text, nil
	}
	return sample.Files.ReadFile(name)
}

func (b beside) ReadDir(name string) ([]fs.DirEntry, error) { return sample.Files.ReadDir(name) }
