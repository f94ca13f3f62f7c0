package datapackage

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// accepts is what the rules say of a cell in a column that has a pattern.
func accepts(t *testing.T, c *schema.Column, value string) bool {
	t.Helper()
	for _, tag := range strings.Split(c.Validate, ",") {
		word, param, _ := strings.Cut(tag, "=")
		for _, r := range rules.All() {
			if r.Cell == nil || !slices.Contains(r.Cell.Tags, word) {
				continue
			}
			v := schema.BuiltIn.Named(param)
			switch {
			case v != nil && r.Cell.AcceptsWords != nil:
				if !r.Cell.AcceptsWords(word, value, v) {
					return false
				}
			case r.Cell.Accepts != nil && !r.Cell.Accepts(value, param):
				return false
			}
		}
	}
	return true
}

// The patterns of the data package and the rules agree on every cell, but that no
// pattern can ask for ids in ascending order, once each.
func TestPatternsSayWhatTheRulesSay(t *testing.T) {
	for _, table := range schema.Tables {
		for i := range table.Columns {
			c := &table.Columns[i]
			expression := pattern(c)
			if expression == "" || c.Vocabulary != nil && len(c.Vocabulary.Words) == 0 { // no dataset's words are here
				continue
			}
			t.Run(table.Name+"."+c.Name, func(t *testing.T) {
				re := regexp.MustCompile(expression)
				ruled := map[bool]int{}
				rapid.Check(t, func(r *rapid.T) {
					value := cellLike(c).Draw(r, "value")
					if value == "" {
						return // empty cells are not matched against patterns
					}
					matched, accepted := re.MatchString(value), accepts(t, c, value)
					if c.Kind == schema.IDList && matched && !ascending(value) {
						matched = false
					}
					if matched != accepted {
						r.Fatalf("%q: the pattern says %v, the rules say %v", value, matched, accepted)
					}
					ruled[accepted]++
				})
				if ruled[true] == 0 || ruled[false] == 0 {
					t.Errorf("found %d right and %d wrong cells, want some of both", ruled[true], ruled[false])
				}
			})
		}
	}
}

func ascending(list string) bool {
	ids := schema.List(list).Members()
	for i := 1; i < len(ids); i++ {
		if !schema.ID(ids[i-1]).Before(schema.ID(ids[i])) {
			return false
		}
	}
	return true
}

// cellLike makes right cells of a column and near misses.
func cellLike(c *schema.Column) *rapid.Generator[string] {
	id := rapid.StringMatching(`[SATCDXs]0{0,2}[0-9]{1,10}`)
	switch c.Kind {
	case schema.Day:
		return rapid.OneOf(rapid.StringMatching(`(18|19|2[0-9]|30)[0-9]{2}-[01][0-9](-[0-3][0-9])?`),
			rapid.StringMatching(`(19|20|2[0-9])(00|[0-9]{2})-0[12]-(28|29|30)`), rapid.StringMatching(`2025-?[01]?[0-9](-[0-9]{1,2})?`))
	case schema.RowID:
		return rapid.OneOf(id, rapid.StringMatching("[ "+c.Prefix+"]0?[0-9]{2,9}"))
	case schema.IDList:
		return rapid.Map(rapid.SliceOfN(rapid.OneOf(rapid.StringMatching(c.Prefix+"[0-9]{3}"), id), 1, 4), joined)
	case schema.WordList:
		words := append([]string{"", "Video"}, c.Vocabulary.Names()...)
		return rapid.OneOf(
			rapid.Map(rapid.SliceOfN(rapid.SampledFrom(words), 1, 4), joined),
			rapid.Map(rapid.SliceOfNDistinct(rapid.SampledFrom(c.Vocabulary.Words), 1, 4, func(w schema.Word) string { return w.Name }), inOrder(c.Vocabulary)),
		)
	}
	return rapid.OneOf(rapid.StringMatching(`[a-z0-9_]{1,6}`), rapid.StringMatching(`[a-z][a-z0-9]*([_\-][a-z0-9]*){0,2}`), rapid.StringMatching(`[a-zA-Z_ -]{1,4}`))
}

func joined(members []string) string { return strings.Join(members, schema.ListSeparator) }

// inOrder joins words as a list has them, but keeps the word that stands alone.
func inOrder(v *schema.Vocabulary) func([]schema.Word) string {
	return func(chosen []schema.Word) string {
		var members []string
		for _, w := range v.Words {
			for _, c := range chosen {
				if c.Name == w.Name {
					members = append(members, w.Name)
				}
			}
		}
		return joined(members)
	}
}
