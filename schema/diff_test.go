package schema_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/schema"
)

// tablesOf is a dataset of some tables, each with its header and these rows; the
// other files are missing.
func tablesOf(rows map[string]string) *schema.Dataset {
	texts := schema.Texts{}
	for name, text := range rows {
		t := schema.TableNamed(name)
		texts[t.File] = []byte(strings.Join(t.Needed().Header(), ",") + "\n" + text)
	}
	return schema.Read(texts)
}

// told is a change in one line.
func told(c schema.RowChange) string {
	text := fmt.Sprintf("%s %s %s %d>%d", c.Table.Name, c.Kind, c.ID, c.Before, c.After)
	for _, cell := range c.Cells {
		text += fmt.Sprintf(" %s:%s>%s", cell.Column, cell.Before, cell.After)
	}
	if c.Exclusion != nil {
		text += " by " + string(c.Exclusion.ID)
	}
	if c.RenamedTo != "" {
		text += " now " + c.RenamedTo
	}
	return text
}

const (
	claimOne   = "C001,2025-01-01,Ministry,,,cargo,asserts,One.,,,,,D0001,\n"
	claimTwo   = "C002,2025-01-02,Union,,,cargo,denies,Two.,,,,,D0001,\n"
	claimThree = "C003,2025-01-03,Port,,,cargo,denies,Three.,,,,,D0001,\n"
)

func TestDiff(t *testing.T) {
	for _, c := range []struct {
		name          string
		before, after map[string]string
		want          []string
	}{
		{"the same", map[string]string{"claims": claimOne + claimTwo}, map[string]string{"claims": claimOne + claimTwo}, nil},
		{"another order, other quotes", map[string]string{"claims": claimOne + claimTwo}, map[string]string{"claims": claimTwo + strings.Replace(claimOne, "Ministry", `"Ministry"`, 1)}, nil},
		{"added between", map[string]string{"claims": claimOne + claimThree}, map[string]string{"claims": claimOne + claimTwo + claimThree}, []string{"claims added C002 -1>1"}},
		{"a file more", map[string]string{}, map[string]string{"claims": claimOne}, []string{"claims added C001 -1>0"}},
		{"two cells", map[string]string{"claims": claimOne}, map[string]string{"claims": "C001,2025-01-01,Ministry,,,cargo,asserts,,,S001,,,D0001,\n"},
			[]string{"claims changed C001 0>0 claim:One.> strike_id:>S001"}},
		{"vanished", map[string]string{"claims": claimOne + claimTwo}, map[string]string{"claims": claimTwo}, []string{"claims vanished C001 0>-1"}},
		{"withdrawn", map[string]string{"claims": claimOne + claimTwo, "excluded": ""},
			map[string]string{"claims": claimTwo, "excluded": "X001,C001,C002,,A claim.,duplicate,D0001,\n"},
			[]string{"claims withdrawn C001 0>-1 by X001", "excluded added X001 -1>0"}},
		{"renamed", map[string]string{"claims": claimOne + claimTwo}, map[string]string{"claims": claimTwo + strings.Replace(claimOne, "C001", "C009", 1)},
			[]string{"claims added C009 -1>1", "claims vanished C001 0>-1 now C009"}},
		{"another row in its place", map[string]string{"claims": claimOne}, map[string]string{"claims": claimTwo}, []string{"claims added C002 -1>0", "claims vanished C001 0>-1"}},
		{"unreadable row", map[string]string{"claims": claimOne + claimTwo}, map[string]string{"claims": "C001,2025-01-01,Ministry\n" + claimTwo}, []string{"claims unread C001 0>-1"}},
		{"unreadable file", map[string]string{"claims": claimOne}, map[string]string{}, []string{"claims unread C001 0>-1"}},
		{"readable again", map[string]string{"claims": "C001,2025-01-01,Ministry\n"}, map[string]string{"claims": claimOne}, []string{"claims added C001 -1>0"}},
		{"an id twice", map[string]string{"claims": claimOne + claimOne}, map[string]string{"claims": claimOne + strings.Replace(claimOne, "One", "Uno", 1)},
			[]string{"claims changed C001 1>1 claim:One.>Uno."}},
		{"one of an id that stood twice", map[string]string{"claims": claimOne + claimOne}, map[string]string{"claims": claimOne}, []string{"claims vanished C001 1>-1"}},
		{"rows without ids", map[string]string{"waivers": "a,S001,why,2025-01-01\nb,S001,why,2025-01-01\n", "coverage": "2025-01-01,2025-01-02,sea,complete,\n"},
			map[string]string{"waivers": "a,S001,since,2025-01-01\n", "coverage": "2025-01-01,2025-01-02,land,complete,\n"},
			[]string{"coverage added 2025-01-01 land -1>0", "coverage removed 2025-01-01 sea 0>-1", "waivers changed a S001 0>0 reason:why>since", "waivers removed b S001 1>-1"}},
		{"theater", map[string]string{"theaters": "bay,Bay,Bahía,sea,,\ngulf,Gulf,Golfo,sea,,\n"}, map[string]string{"theaters": "gulf,Gulf,Golfo,sea,,\n"}, []string{"theaters removed bay 0>-1"}},
	} {
		var got []string
		for _, change := range schema.Diff(tablesOf(c.before), tablesOf(c.after)) {
			got = append(got, told(change))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestDiffFindsEveryChange makes changes of which it keeps a list, and wants
// exactly these back.
func TestDiffFindsEveryChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := func(id, words string) string {
			return id + ",2025-01-01,Ministry,,,cargo,asserts," + words + ",,,,,D0001,\n"
		}
		var before, after, excluded []string
		want := map[string]schema.RowKind{}
		for n := range rapid.IntRange(0, 30).Draw(t, "rows") {
			id := fmt.Sprintf("C%03d", n)
			// Words that no other row has, so that no row is taken for a renamed one.
			words := fmt.Sprintf("%d words", n)
			switch kind := rapid.SampledFrom([]schema.RowKind{"", schema.RowAdded, schema.RowChanged, schema.RowWithdrawn, schema.RowVanished}).Draw(t, "kind"); kind {
			case "":
				before, after = append(before, row(id, words)), append(after, row(id, words))
				continue
			case schema.RowAdded:
				after = append(after, row(id, words))
				want[id] = kind
			case schema.RowChanged:
				before, after = append(before, row(id, words)), append(after, row(id, words+" more"))
				want[id] = kind
			default:
				before = append(before, row(id, words))
				if want[id] = kind; kind == schema.RowWithdrawn {
					excluded = append(excluded, fmt.Sprintf("X%03d,%s,,,A claim.,duplicate,D0001,\n", n, id))
				}
			}
		}
		after = rapid.Permutation(after).Draw(t, "order")
		changes := schema.Diff(tablesOf(map[string]string{"claims": strings.Join(before, ""), "excluded": ""}),
			tablesOf(map[string]string{"claims": strings.Join(after, ""), "excluded": strings.Join(excluded, "")}))
		got := map[string]schema.RowKind{}
		for _, c := range changes {
			if c.Table.Name == "claims" {
				got[c.ID] = c.Kind
			}
			if !slices.Contains(schema.RowKinds, c.Kind) {
				t.Fatalf("found the kind %q, which is none", c.Kind)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("changes (-want +got):\n%s", diff)
		}
	})
}
