package rules

import (
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// lists are all lists of a vocabulary that are right: each choice of its words in
// its order, but the word that stands alone only alone.
func lists(v *schema.Vocabulary) map[string]bool {
	right := map[string]bool{}
	for choice := range 1 << len(v.Words) {
		var members []string
		for i, w := range v.Words {
			if choice&(1<<i) != 0 {
				members = append(members, w.Name)
			}
		}
		text := strings.Join(members, ";")
		right[text] = len(members) < 2 || !strings.Contains(";"+text+";", ";"+v.Alone+";")
	}
	return right
}

// A list is accepted if and only if it is one of the right ones, and a repair gives
// one of them or says nothing new.
func FuzzWordList(f *testing.F) {
	right := lists(schema.Evidence)
	for _, text := range []string{"", "video", "video;other", "other;video", "none_offered;video", "none_offered", "none", "video; other", "video,other", ";", "video;;other", " video", "Video", "video;video", "a;b", "video\nother", "video|drugs_recovered"} {
		f.Add(text)
	}
	table := schema.TableNamed("strikes")
	column := &table.Columns[table.Index("evidence_offered")]
	f.Fuzz(func(t *testing.T, text string) {
		if got := listFault(text, "", schema.Evidence) == nil; got != right[text] {
			t.Fatalf("%q: got right %v, want %v", text, got, right[text])
		}
		repaired := spelledList(validate.Cell{Column: column, Value: text, Param: "evidence"})
		if !right[repaired] && repaired != strings.TrimSpace(text) {
			t.Errorf("%q: got the repair %q, want a right list or the same", text, repaired)
		}
		if again := spelledList(validate.Cell{Column: column, Value: repaired, Param: "evidence"}); again != repaired {
			t.Errorf("%q: got %q repaired twice", text, again)
		}
	})
}

// A day is mended to a day that holds the same three numbers, and to no other.
func FuzzWrittenDay(f *testing.F) {
	for _, text := range []string{"9/14/2025", "14/9/2025", "9/2/2025", "2025-09-02", "20250902", "2025/9/2", "14 Sep 2025", "2025-09-02 00:00:00", "9/9/2025", "31/2/2025", "0/0/0000", "99/99/9999", "1/13/0001"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		day := writtenDay(text)
		if again := writtenDay(day); again != day {
			t.Errorf("%q: got %q repaired twice, want %q", text, again, day)
		}
		switch {
		case day == strings.TrimSpace(text):
		case !schema.Date(day).Valid():
			t.Errorf("%q: got %q, want a day or the same text", text, day)
		case !strings.Contains(text, day[:4]):
			t.Errorf("%q: got the year %s, which is not in it", text, day[:4])
		}
	})
}
