package view

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/schema"
)

// small is the small faultless dataset with some texts of a file replaced: file,
// old, new, and so on.
func small(t *testing.T, edits ...string) *schema.Dataset {
	t.Helper()
	texts := schema.ReadTexts(os.DirFS("../../validate/rules/testdata/base"))
	for ; len(edits) > 0; edits = edits[3:] {
		text := string(texts[edits[0]])
		if n := strings.Count(text, edits[1]); n != 1 {
			t.Fatalf("%s: found %q %d times, want it once", edits[0], edits[1], n)
		}
		texts[edits[0]] = []byte(strings.Replace(text, edits[1], edits[2], 1))
	}
	return schema.Read(texts)
}

var (
	anotherTheater = []string{"theaters.csv", "port_example,", "inner_bay,Inner Bay,Bahía,sea,,\nport_example,"}
	otherWords     = []string{"claims.csv", "The boat was out for fish.", "The boat was out for bass."}
	hostileColumn  = []string{"waivers.csv", "rule,row", "rule,\u202e<b>@all"}
)

func TestVersion(t *testing.T) {
	version := func(tag string) *release.Version {
		v, ok := release.Parse(tag)
		if !ok {
			t.Fatalf("found %q, want a version", tag)
		}
		return &v
	}
	for _, c := range []struct {
		name           string
		base, head     []string // edits of the small dataset
		released       []string // of the newest release; nil: none
		commit, tagged bool
		line, json     string
	}{
		{name: "two folders", head: anotherTheater, line: "data version: minor, 1 row added",
			json: `{"change":"minor","reason":"1 row added","release":null,"since_release":null,"next":null}`},
		{name: "before the first release", head: otherWords, commit: true, line: "data version: patch, 1 row corrected; no release yet, the first is v1.0.0",
			json: `{"change":"patch","reason":"1 row corrected","release":null,"since_release":null,"next":"v1.0.0"}`},
		{name: "from the release", head: otherWords, commit: true, tagged: true, line: "data version: patch, 1 row corrected; next after v1.9.3 is v1.9.4",
			json: `{"change":"patch","reason":"1 row corrected","release":"v1.9.3","since_release":"patch","next":"v1.9.4"}`},
		{name: "nothing since the release", commit: true, tagged: true, line: "data version: none, nothing changed; as released in v1.9.3",
			json: `{"change":"none","reason":null,"release":"v1.9.3","since_release":"none","next":null}`},
		{name: "a correction on top of rows", base: anotherTheater, head: append(otherWords, anotherTheater...), commit: true, tagged: true,
			line: "data version: patch, 1 row corrected; next after v1.9.3 is v1.10.0, with what was not released before (minor)",
			json: `{"change":"patch","reason":"1 row corrected","release":"v1.9.3","since_release":"minor","next":"v1.10.0"}`},
		{name: "nothing on top of rows", base: anotherTheater, head: anotherTheater, commit: true, tagged: true,
			line: "data version: none, nothing changed; next after v1.9.3 is v1.10.0, with what was not released before (minor)",
			json: `{"change":"none","reason":null,"release":"v1.9.3","since_release":"minor","next":"v1.10.0"}`},
		{name: "put back as released", base: otherWords, commit: true, tagged: true, line: "data version: patch, 1 row corrected; as released in v1.9.3",
			json: `{"change":"patch","reason":"1 row corrected","release":"v1.9.3","since_release":"none","next":null}`},
		{name: "a column", head: hostileColumn, commit: true, tagged: true, line: "data version: major, columns of waivers.csv: row renamed <U+202E><b>@all; next after v1.9.3 is v2.0.0",
			json: `{"change":"major","reason":"columns of waivers.csv: row renamed ` + "\u202e" + `<b>@all","release":"v1.9.3","since_release":"major","next":"v2.0.0"}`},
	} {
		base, head := small(t, c.base...), small(t, c.head...)
		d := &Diff{Say: phrase.English(head), Change: change.Sums(assess.New(base, assess.Options{}), assess.New(head, assess.Options{}))}
		if c.commit {
			var before *release.State
			if c.tagged {
				before = &release.State{Version: version("v1.9.3"), Data: small(t, c.released...)}
			}
			r := release.Of(before, &release.State{Data: head})
			d.Release = &r
		}
		if diff := cmp.Diff(c.line, versionLine(d)); diff != "" {
			t.Errorf("%s: line (-want +got):\n%s", c.name, diff)
		}
		var b strings.Builder
		out := json.NewEncoder(&b)
		out.SetEscapeHTML(false)
		if err := out.Encode(versionJSON(d)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.json+"\n", b.String()); diff != "" {
			t.Errorf("%s: JSON (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestVersionHostile names a column with hostile words, more of them than there is
// room for.
func TestVersionHostile(t *testing.T) {
	long := small(t, "waivers.csv", "rule,row,reason,date", "rule,row,reason,date,"+strings.ReplaceAll(strings.Repeat(hostile, 40), ",", ""))
	d := &Diff{Say: phrase.English(long), Change: change.Sums(assess.New(small(t), assess.Options{}), assess.New(long, assess.Options{}))}
	r := release.Of(&release.State{Version: &release.First, Data: small(t)}, &release.State{Data: long})
	d.Release = &r
	var b strings.Builder
	if err := DiffMarkdown(&b, d); err != nil {
		t.Fatal(err)
	}
	got := readMarkdown(t, b.String())
	if len(got.Markup) > 0 {
		t.Errorf("found markup %q, want none", got.Markup)
	}
	if !strings.Contains(got.Content, "next after v1.0.0 is v2.0.0") {
		t.Errorf("found %q, want the next version in it however long the reason is", got.Content)
	}
	if n := len(b.String()); n > 3000 {
		t.Errorf("found %d bytes, want a long name cut", n)
	}
}
