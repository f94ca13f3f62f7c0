package document

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// media are the labels of the media in which strikes are counted.
func (w *writer) media() []string {
	var labels []string
	for _, medium := range w.Dataset.Media() {
		in := func(t schema.Theater) bool { return t.Medium == medium }
		if slices.ContainsFunc(w.Dataset.Theaters.Rows, in) {
			labels = append(labels, w.Scope(medium))
		}
	}
	return labels
}

// words are the labels of a list, or that nothing is said.
func (w *writer) words(v *schema.Vocabulary, list schema.List) string {
	return cmp.Or(w.Coded(v, list), w.Say("report.silent"))
}

// noGroup is how the tables write that no group was named.
const noGroup = "none named"

// key is a group of a breakdown for readers.
func (w *writer) key(by string, key summary.Text) Cell {
	word := string(key)
	switch by {
	case summary.ByMonth:
		return plain(language.Title(w.Month(word)))
	case summary.ByTheater:
		return plain(w.Scope(word))
	case summary.ByTarget:
		return plain(w.Word(schema.TargetType, word))
	case summary.ByConfirmation:
		return plain(w.Word(schema.Confirmation, word))
	case summary.ByEvidence:
		return plain(w.words(schema.Evidence, schema.List(word)))
	case summary.ByGroup:
		switch word {
		case "":
			return plain(w.Say("report.nothing_told"))
		case noGroup:
			return plain(w.Say("report.none_named"))
		}
	case summary.ByAnnouncer:
		if word == "" {
			return plain(w.Say("report.nothing_told"))
		}
		return w.own(word)
	case summary.ByOrigins:
		return plain(word)
	case summary.ByOrigin:
		if word == schema.OriginNotTold {
			return plain(w.Say("report.origin_untold"))
		}
	}
	return plain(w.Name(word))
}

// marks tell a verdict without colour, in the shapes of the charts.
var marks = map[string]string{"agrees": "●", "agrees_as_read": "◆", "possible": "△", "differs": "✕", "not_comparable": "□"}

func (w *writer) verdict(verdict string) Line {
	return Line{Text: marks[verdict] + " " + w.Verdict(figure.Outcome(verdict)), Verdict: verdict}
}
