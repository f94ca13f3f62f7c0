package rules

import (
	"math"
	"strconv"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/schema"
)

// What is tidy at first sight has no stray white space, and of plain letters the
// first sight decides.
func TestPlainlyTidyIsTidy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("aZ.~  \n\t\x00\x1f\x7f\u0085\u00a0\u1680\u2003\u2028\u202f\u3000éñ日\u00ff\u0100\U0001f600")), 0, 6, -1).Draw(t, "text")
		if stray := strayWhiteSpace(text); plainlyTidy(text) && stray.wording != "" {
			t.Errorf("%q is tidy at first sight, but: %s", text, stray.in(text))
		}
		letters := rapid.StringOfN(rapid.SampledFrom([]rune("aZ.~  \n")), 1, 8, -1).Draw(t, "letters")
		if got, want := plainlyTidy(letters), strayWhiteSpace(letters).wording == ""; got != want {
			t.Errorf("%q is tidy at first sight: %t, want %t", letters, got, want)
		}
	})
}

// No two characters that are composed at first sight can be composed further.
func TestPlainlyComposedIsComposed(t *testing.T) {
	plain := 0
	for a := rune(0); a < 0x400; a++ {
		for b := rune(0); b < 0x400; b++ {
			if text := string([]rune{a, b}); plainlyComposed(text) {
				plain++
				if !norm.NFC.IsNormalString(text) {
					t.Fatalf("%+q is composed at first sight, but is not", text)
				}
			}
		}
	}
	if want := 0x300 * 0x300; plain != want {
		t.Errorf("%d pairs are composed at first sight, want %d", plain, want)
	}
}

// Degrees are within a limit as their numbers are.
func TestWithinLimit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		degrees := rapid.StringMatching(`-?(0|90?|1?[0-9]{1,2}|180|[1-9][0-9]{0,2})(\.(0{1,6}|[0-9]{1,6}))?`).Filter(func(s string) bool { return schema.Degree(s).Valid() }).Draw(t, "degrees")
		limit := rapid.SampledFrom([]string{"90", "180"}).Draw(t, "limit")
		f, _ := schema.Degree(degrees).Float64()
		most, _ := strconv.ParseFloat(limit, 64)
		if got, want := within(degrees, limit), math.Abs(f) <= most; got != want {
			t.Errorf("%s within %s: %t, want %t", degrees, limit, got, want)
		}
	})
}

// The first decomposed character is found as if each were asked from the start.
func TestFirstDecomposedIsTheFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("ae o\u0301\u0323\u0327\u1100\u1161\u11a8\uac00é\u212bñ日\U0001f600\u0f71\u0f72\u09c7\u09be")), 1, 12, -1).Filter(func(s string) bool { return !norm.NFC.IsNormalString(s) }).Draw(t, "text")
		got, _ := firstDecomposed(text)
		want := text
		for start := 0; start < len(text); {
			size := norm.NFC.NextBoundaryInString(text[start:], true)
			if part := text[start : start+size]; !norm.NFC.IsNormalString(part) {
				want = part
				break
			}
			start += size
		}
		if got != want {
			t.Errorf("%+q: got %+q, want %+q", text, got, want)
		}
	})
}
