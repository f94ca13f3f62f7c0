package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// scope is a scope for readers.
func (w *writer) scope(scope string) string { return Scope(w.Language, w.data, scope) }

// Scope is a scope for readers: all, at sea, on land, or a theater's label.
func Scope(l *language.Language, d *schema.Dataset, scope string) string {
	switch scope {
	case schema.ScopeAll:
		return l.Say(language.Phrase{EN: "all", ES: "todos"})
	case schema.ScopeSea:
		return l.Word(schema.Medium, "sea")
	case schema.ScopeLand:
		return l.Word(schema.Medium, "land")
	}
	if t := d.Theaters.Get(schema.ID(scope)); t != nil {
		return l.Say(language.Phrase{EN: strings.ReplaceAll(t.Label, "%", "%%"), ES: strings.ReplaceAll(t.LabelES, "%", "%%")})
	}
	return scope
}

// words are the labels of a list; what stands for an empty one is silent.
func (w *writer) words(v *schema.Vocabulary, list schema.List) string {
	var labels []string
	for _, word := range list.Members() {
		labels = append(labels, w.Word(v, word))
	}
	if len(labels) == 0 {
		return w.Say(silent)
	}
	return strings.Join(labels, ", ")
}

var silent = language.Phrase{EN: "sources are silent", ES: "las fuentes no dicen nada"}

// topics are the labels of the topics that the dataset knows now; another one is
// shown as its word.
var topics = map[string]language.Phrase{
	"gang_directed_by_government": {EN: "Whether the gang acts for the government of Venezuela", ES: "Si la banda actúa por orden del Gobierno de Venezuela"},
	"intelligence_dispute":        {EN: "Dispute over the intelligence assessment", ES: "Disputa sobre la evaluación de inteligencia"},
	"legal_basis":                 {EN: "Legal basis", ES: "Base jurídica"},
	"target_identity":             {EN: "Who the targets were", ES: "Quiénes eran los atacados"},
	"land_strike":                 {EN: "Strikes on land", ES: "Ataques en tierra"},
	"what_happened":               {EN: "What happened", ES: "Qué ocurrió"},
	"drugs_on_board":              {EN: "Drugs on board", ES: "Drogas a bordo"},
	"evidence":                    {EN: "Evidence in general", ES: "Pruebas en general"},
	"follow_up_strike":            {EN: "Follow-up hit", ES: "Segundo impacto"},
	"policy_motive":               {EN: "Motives of the policy", ES: "Motivos de la política"},
	"survivors":                   {EN: "Survivors", ES: "Sobrevivientes"},
}

func (w *writer) topic(word string) string {
	if p, ok := topics[word]; ok {
		return w.Say(p)
	}
	return language.Title(strings.ReplaceAll(word, "_", " "))
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
		return plain(w.scope(word))
	case summary.ByTarget:
		return plain(w.Word(schema.TargetType, word))
	case summary.ByConfirmation:
		return plain(w.Word(schema.Confirmation, word))
	case summary.ByEvidence:
		return plain(w.words(schema.Evidence, schema.List(word)))
	case summary.ByGroup:
		switch word {
		case "":
			return plain(w.Say(nothingTold))
		case noGroup:
			return plain(w.Say(noneNamed))
		}
	case summary.ByOrigin:
		if word == schema.OriginNotTold {
			return plain(w.Say(originUntold))
		}
	}
	return plain(w.name(word))
}

var (
	nothingTold  = language.Phrase{EN: "nothing told", ES: "no se dice"}
	noneNamed    = language.Phrase{EN: "none named", ES: "ninguno nombrado"}
	originUntold = language.Phrase{EN: "origin not told", ES: "origen no indicado"}
)

// marks tell a verdict without colour, in the shapes of the charts.
var marks = map[string]string{"agrees": "●", "agrees_as_read": "◆", "possible": "△", "differs": "✕", "not_comparable": "□"}

var verdicts = map[string]language.Phrase{
	"agrees":         {EN: "agrees", ES: "coincide"},
	"agrees_as_read": {EN: "agrees as read", ES: "coincide según se lea"},
	"possible":       {EN: "possible", ES: "posible"},
	"differs":        {EN: "differs", ES: "difiere"},
	"not_comparable": {EN: "not comparable", ES: "no comparable"},
}

// Verdict is a verdict for readers.
func Verdict(l *language.Language, verdict string) string { return l.Say(verdicts[verdict]) }

func (w *writer) verdict(verdict string) Line {
	return Line{Text: marks[verdict] + " " + Verdict(w.Language, verdict), Verdict: verdict}
}
