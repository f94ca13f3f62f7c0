package phrase

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// TestCountsAgreeInNumber: of whatever is counted one is told in the singular, and none or several in
// the plural, in both languages.
func TestCountsAgreeInNumber(t *testing.T) {
	d := schema.Read(schema.Texts{})
	place := regexp.MustCompile(`%[a-z]`)
	asked := 0
	for key, one := range phrases() {
		noun, counted := strings.CutSuffix(key, ".one")
		if !counted {
			continue
		}
		for _, say := range []*Words{English(d), Spanish(d)} {
			for n, form := range map[int]string{0: ".many", 1: ".one", 2: ".many", 11: ".many", 101: ".many"} {
				more := slices.Repeat([]any{"x"}, max(1, len(place.FindAllString(one.EN, -1)))-1)
				if got, want := say.Count(noun, n, more...), say.Say(noun+form, append([]any{n}, more...)...); got != want {
					t.Errorf("%s of %d: found %q, want %q", noun, n, got, want)
				}
				asked++
			}
		}
	}
	if asked < 100 {
		t.Errorf("found %d counts, want more", asked)
	}
}

// TestStrikesAreToldApartWhereThereAreSeveral: the strikes of a dataset are told by medium where there
// are some in more than one, and the parts are the whole.
func TestStrikesAreToldApartWhereThereAreSeveral(t *testing.T) {
	told := map[bool]int{}
	number := regexp.MustCompile(`\d+`)
	for seed := range uint64(30) {
		d := schema.Read(reporttest.Drawn(seed))
		if seed%2 == 0 { // all in one theater
			for i := range d.Strikes.Rows {
				d.Strikes.Rows[i].Theater = d.Theaters.Rows[0].Theater
			}
		}
		media := map[string]bool{}
		for i := range d.Strikes.Rows {
			media[d.Medium(d.Strikes.Rows[i].Theater)] = true
		}
		text := English(d).Strikes()
		numbers := number.FindAllString(text, -1)
		if told[len(media) > 1]++; strings.Contains(text, "(") != (len(media) > 1) || len(media) > 1 && len(numbers) != 1+len(media) {
			t.Errorf("drawn %d: found %q for strikes in %d media", seed, text, len(media))
		}
	}
	if told[true] == 0 || told[false] == 0 {
		t.Errorf("found strikes in several media or one %v, want both", told)
	}
}
