package language_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// A translated text has the numbers and the months of the text: the numbers are what readers
// quote.
func TestTranslationsHaveTheSameNumbers(t *testing.T) {
	number, word := regexp.MustCompile(`[0-9]+([.,][0-9]+)*`), regexp.MustCompile(`\pL+`)
	numbers := func(text string) []string {
		found := number.FindAllString(text, -1)
		for i := range found {
			found[i] = strings.NewReplacer(".", "", ",", "").Replace(found[i]) // each language sets them apart in its manner
		}
		slices.Sort(found)
		return found
	}
	english, spanish := map[string]int{}, map[string]int{}
	for month := time.January; month <= time.December; month++ {
		day := schema.Date(time.Date(2025, month, 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly))
		english[month.String()] = int(month)
		spanish[word.FindString(named(t, "es").Month(string(day[:7])))] = int(month)
	}
	months := func(text string, of map[string]int) (found []int) {
		for _, w := range word.FindAllString(text, -1) {
			if n := of[w]; n > 0 && !slices.Contains(found, n) {
				found = append(found, n)
			}
		}
		slices.Sort(found)
		return found
	}
	for _, row := range translations(t)[1:] {
		if diff := cmp.Diff(numbers(row[0]), numbers(row[1])); diff != "" {
			t.Errorf("%q, translated as %q: numbers (-text +translation)\n%s", row[0], row[1], diff)
		}
		if diff := cmp.Diff(months(row[0], english), months(row[1], spanish)); diff != "" {
			t.Errorf("%q, translated as %q: months (-text +translation)\n%s", row[0], row[1], diff)
		}
	}
}
