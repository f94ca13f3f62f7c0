package visible_test

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/visible"
)

const acting = "\x1b[31mRED\x1b]0;title\x07 \u009b31m \u202eeslaf\u2066 \u00ad\u200b\ufe0f\U000E0041 a\xffb é\t—😀\n"

const harmless = "␛[31mRED␛]0;title␇ <U+009B>31m <U+202E>eslaf<U+2066> <U+00AD><U+200B><U+FE0F><U+E0041> a\ufffdb é\t—😀\n"

func TestVisibleWriter(t *testing.T) {
	for cut := range len(acting) {
		var b bytes.Buffer
		v := visible.NewWriter(&b)
		for _, part := range []string{acting[:cut], "", acting[cut:]} {
			if n, err := v.Write([]byte(part)); n != len(part) || err != nil {
				t.Fatalf("found %d, %v, want %d bytes written", n, err, len(part))
			}
		}
		if err := v.Flush(); err != nil || b.String() != harmless {
			t.Fatalf("cut at %d: found %q, %v, want %q", cut, b.String(), err, harmless)
		}
	}
	for _, text := range []string{"é"[:1], "€"[:2], "😀"[:3]} {
		var b bytes.Buffer
		v := visible.NewWriter(&b)
		v.Write([]byte(text)) //nolint:errcheck // told by Flush
		if want := strings.Repeat("\ufffd", len(text)); v.Flush() != nil || b.String() != want {
			t.Errorf("found %q, want a replacement character for each byte of a part of a character", b.String())
		}
	}
}

// However a text comes, in however many parts, nothing acts, and what can be seen stays.
func TestVisibleInParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b bytes.Buffer
		v := visible.NewWriter(&b)
		var all []byte
		for _, part := range rapid.SliceOf(rapid.SliceOf(rapid.Byte())).Draw(t, "parts") {
			v.Write(part) //nolint:errcheck // told by Flush
			all = append(all, part...)
		}
		if err := v.Flush(); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsFunc(b.String(), func(r rune) bool { return r != '\n' && r != '\t' && (r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0) }) {
			t.Fatalf("found %q of %q", b.String(), all)
		}
		var whole bytes.Buffer
		visible.NewWriter(&whole).Write(append(all, '\n')) //nolint:errcheck // told below
		if got, want := b.String()+"\n", whole.String(); got != want {
			t.Fatalf("found %q of %q in parts, want %q", got, all, want)
		}
	})
}

func TestShown(t *testing.T) {
	for in, want := range map[string]string{
		"plain é 🜨":                       "plain é 🜨",
		"a\tb\nc\rd\x00\x7f":              "a␉b␊c␍d␀␡",
		"\u202ex\u00a0\ufeff\u0085\ufffe": "<U+202E>x<U+00A0><U+FEFF><U+0085><U+FFFE>",
		"a\xffb":                          "a\ufffdb",
		"":                                "",
	} {
		if got := visible.Shown(in); got != want {
			t.Errorf("%q: found %q, want %q", in, got, want)
		}
	}
}
