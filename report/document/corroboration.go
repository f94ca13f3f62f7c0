package document

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

var (
	confirmationTitle = language.Phrase{EN: "Confirmation and independent origins", ES: "Confirmación y orígenes independientes"}
	confirmationIntro = language.Phrase{EN: "Outlets that carry one agency's text or one post are one origin. A document whose origin is not told counts as none.", ES: "Los medios que reproducen el texto de una misma agencia o una misma publicación son un solo origen. Un documento cuyo origen no se indica no cuenta como ninguno."}
	confirmTable      = language.Phrase{EN: "Confirmation", ES: "Confirmación"}
	originsTable      = language.Phrase{EN: "Strikes by number of independent origins", ES: "Ataques según el número de orígenes independientes"}
	colConfirmation   = language.Phrase{EN: "confirmation", ES: "confirmación"}
	colOrigins        = language.Phrase{EN: "origins>", ES: "orígenes>"}
	colOriginNames    = language.Phrase{EN: "which", ES: "cuáles"}
	colUntold         = language.Phrase{EN: "accounts of untold origin>", ES: "relatos de origen no indicado>"}
	strikesTable      = language.Phrase{EN: "Strike by strike", ES: "Ataque por ataque"}
)

func (w *writer) corroboration() []Block {
	c := w.report.Corroboration
	confirmed := w.table(w.Say(confirmTable), colConfirmation, colStrikes)
	for _, n := range c.Confirmation {
		confirmed.add(plain(w.Word(schema.Confirmation, n.Confirmation)), w.number(n.Strikes))
	}
	origins := w.table(w.Say(originsTable), colOrigins, colStrikes)
	for _, n := range c.Origins {
		origins.add(w.number(n.Origins), w.number(n.Strikes))
	}
	each := w.table(w.Say(strikesTable), colStrike, colDay, colConfirmation, colAccounts, colOrigins, colOriginNames, colUntold)
	for i := range c.Strikes {
		s := &c.Strikes[i]
		names := make([]string, len(s.Origins))
		for n, origin := range s.Origins {
			names[n] = w.name(origin)
		}
		each.add(plain(string(s.StrikeID)), w.day(s.Date), plain(w.Word(schema.Confirmation, s.Confirmation)), w.number(s.Accounts),
			w.number(len(s.Origins)), plain(strings.Join(names, ", ")), w.number(s.Untold))
	}
	return []Block{paragraph(w.Say(confirmationIntro)), confirmed.block(), origins.block(), each.block()}
}
