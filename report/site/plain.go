package site

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// tells is [schema.Dataset.Tells], asked once of each column.
func (f *facts) tells(table, column string) bool {
	key := table + "." + column
	if told, known := f.told.Load(key); known {
		return told.(bool)
	}
	told := f.Data.Tells(table, column)
	f.told.Store(key, told)
	return told
}

// plainly is the phrase of that name or, in a dataset whose strikes lack a column, the one that
// says nothing of it.
func (b *builder) plainly(phrase, column string) string {
	if b.facts.tells("strikes", column) {
		return phrase
	}
	return phrase + ".plain"
}

// Tells reports whether the dataset has a column: of one that its file lacks nothing is said.
func (p *page) Tells(table, column string) bool { return p.b.facts.tells(table, column) }

// Stand is what the dataset is; of what announcers say only where it tells that.
func (p *page) Stand() string {
	text := p.Say("footer.stand")
	for _, column := range []string{"announced_by", "claimed_target", "claimed_group"} {
		if p.Dataset.Claims.Len() > 0 || p.Tells("strikes", column) {
			return text + " " + p.Say("footer.claim")
		}
	}
	return text
}

// WhyPlain says why numbers differ, as far as the dataset has what they differ by.
func (p *page) WhyPlain() string {
	parts := []string{p.Say("why.plain.days_alone")}
	if p.Tells("strikes", "missing") {
		parts = []string{p.Say("why.plain.people"), p.Say("why.plain.days")}
	}
	if p.Tells("strikes", "vessels") {
		parts = append(parts, p.Say("why.plain.vessels"))
	}
	return strings.Join(parts, " ")
}

// CountsMissing is whether a figure counts the presumed dead; empty where that is not known and
// the dataset tells of none.
func (p *page) CountsMissing(t *schema.Tally) string {
	if t.CountsMissing == "unknown" && !p.Tells("strikes", "missing") {
		return ""
	}
	return t.CountsMissing
}
