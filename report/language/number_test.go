package language_test

import (
	"strings"
	"testing"

	tags "golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
	"pgregory.net/rapid"
)

// TestNumbersAsCLDR holds that numbers are written as the tables of Unicode have them, but
// for the sign and, in Spanish, numbers of four digits, which the Academy leaves whole.
func TestNumbersAsCLDR(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom([]string{"en", "es"}).Draw(t, "language")
		l := namedBy(t, code)
		printer := message.NewPrinter(tags.MustParse(code))
		n := rapid.OneOf(rapid.IntRange(-20000, 20000), rapid.Int()).Draw(t, "n")
		want := strings.Replace(printer.Sprint(number.Decimal(n)), "-", "−", 1)
		if size := max(n, -n); code == "es" && 1000 <= size && size < 10000 {
			want = strings.Replace(want, ".", "", 1)
		}
		if got := l.Number(n); got != want {
			t.Errorf("%s: found %q, want %q", code, got, want)
		}
		tenths := rapid.IntRange(-9999, 9999).Draw(t, "tenths")
		want = strings.Replace(printer.Sprint(number.Decimal(float64(tenths)/10, number.Scale(1))), "-", "−", 1)
		if got := l.Decimal(float64(tenths) / 10); got != want {
			t.Errorf("%s: found %q, want %q", code, got, want)
		}
	})
}
