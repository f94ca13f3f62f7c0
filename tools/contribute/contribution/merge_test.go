package contribution_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/contribute/contribution"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// contributors is how many begin from one state of the tables.
const contributors = 10

// Ten people who begin from one commit send changes of all kinds, and these are merged one
// behind the other. What Git merges is right; where it cannot, as two have taken one id,
// the rows are added again to what was merged meanwhile, as CONTRIBUTING.md says. In the
// end every row of all of them is there.
func TestTenContributorsAreMergedOneBehindTheOther(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("found no git")
	}
	r := repository{t, t.TempDir()}
	r.git("init", "-q", "-b", "main")
	before := schema.ReadTexts(sample.Files)
	r.commit(before, "as they were")
	base, err := contribution.Of(before)
	if err != nil {
		t.Fatal(err)
	}
	want := rows(base)
	for i := range contributors {
		own := r.contributed(base, i)
		for table, n := range rows(own) {
			want[table] += n - rows(base)[table]
		}
		r.git("checkout", "-q", "-b", branch(i), "main")
		r.commit(own.Texts, branch(i))
		r.git("checkout", "-q", "main")
	}
	merged := 0
	for i := range contributors {
		if r.merges(branch(i)) {
			merged++
		} else {
			now, err := contribution.Of(schema.ReadTexts(os.DirFS(r.folder)))
			if err != nil {
				t.Fatal(err)
			}
			r.commit(r.contributed(now, i).Texts, branch(i)+", added again")
		}
		texts := schema.ReadTexts(os.DirFS(r.folder))
		if _, err := contribution.Of(texts); err != nil {
			t.Fatalf("behind the change of %s: %v", branch(i), err)
		}
		for _, m := range validate.Mend(texts, rules.All()) {
			if len(m.Repaired) > 0 {
				t.Errorf("behind the change of %s: %s is not canonical: %s", branch(i), m.Table.File, m.Repaired[0].Message)
			}
		}
	}
	if merged < 2 || merged == contributors {
		t.Errorf("git merged %d of %d changes, want some, and some that it cannot", merged, contributors)
	}
	end, err := contribution.Of(schema.ReadTexts(os.DirFS(r.folder)))
	if err != nil {
		t.Fatal(err)
	}
	for table, n := range rows(end) {
		// How many figures come to differ depends on what was merged before.
		if table != "waivers" && n != want[table] {
			t.Errorf("%s: found %d rows, want %d: those of all", table, n, want[table])
		}
	}
}

// A repository holds tables at its top.
type repository struct {
	t      *testing.T
	folder string
}

// contributed is what one contributor makes of tables: two kinds of change, so that all of
// them together make all kinds.
func (r repository) contributed(tables *contribution.Tables, n int) *contribution.Tables {
	r.t.Helper()
	chance := rand.New(rand.NewPCG(uint64(n), 1))
	for k := range 2 {
		kind := contribution.Kinds[(2*n+k)%len(contribution.Kinds)]
		next, err := tables.Make(kind, chance)
		if err != nil {
			r.t.Fatalf("%s: %v", branch(n), err)
		}
		tables = next
	}
	return tables
}

func (r repository) commit(texts schema.Texts, message string) {
	r.t.Helper()
	for file, text := range texts {
		path := filepath.Join(r.folder, file)
		if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, text) {
			continue
		}
		if err := os.WriteFile(path, text, 0o666); err != nil {
			r.t.Fatal(err)
		}
	}
	r.git("add", "-A")
	r.git("commit", "-q", "-m", message)
}

// merges reports whether git merges a branch by itself; if not, all is as it was.
func (r repository) merges(branch string) bool {
	r.t.Helper()
	if err := r.command("merge", "-q", "--no-edit", branch).Run(); err == nil {
		return true
	}
	r.git("merge", "--abort")
	return false
}

func (r repository) git(args ...string) {
	r.t.Helper()
	if out, err := r.command(args...).CombinedOutput(); err != nil {
		r.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

func (r repository) command(args ...string) *exec.Cmd {
	c := exec.Command("git", append([]string{"-C", r.folder, "-c", "user.name=Contributor", "-c", "user.email=contributor@example.org", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"}, args...)...)
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
	return c
}

func branch(n int) string { return fmt.Sprintf("contributor-%d", n) }

// rows counts the rows of each table.
func rows(t *contribution.Tables) map[string]int {
	n := map[string]int{}
	for _, s := range t.Assessment.Data.Sheets() {
		n[s.Table().Name] = s.Len()
	}
	return n
}
