package document

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

var (
	headlineTitle = language.Phrase{EN: "Headline numbers", ES: "Cifras principales"}
	totalsCaption = language.Phrase{EN: "Totals, best value and range", ES: "Totales, mejor valor e intervalo"}
	colScope      = language.Phrase{EN: "scope", ES: "ámbito"}
	colStrikes    = language.Phrase{EN: "strikes>", ES: "ataques>"}
	colVessels    = language.Phrase{EN: "vessels>", ES: "embarcaciones>"}
	colKilled     = language.Phrase{EN: "killed>", ES: "muertos>"}
	colMissing    = language.Phrase{EN: "presumed dead>", ES: "dados por muertos>"}
	colDead       = language.Phrase{EN: "killed and presumed dead>", ES: "muertos y dados por muertos>"}
	colSurvivors  = language.Phrase{EN: "survivors>", ES: "sobrevivientes>"}
	colFirst      = language.Phrase{EN: "first", ES: "primero"}
	colLast       = language.Phrase{EN: "last", ES: "último"}

	meaningKilled    = language.Phrase{EN: "Killed: people killed outright. The number is the sum of the dataset's best values; the range is the sum of the lowest and of the highest numbers in accounts that stand. It is a range of what was reported, not a bound on the truth.", ES: "Muertos: personas muertas en el acto. El número es la suma de los mejores valores de la base de datos; el intervalo, la suma de las cifras más bajas y de las más altas de los relatos vigentes. Es un intervalo de lo informado, no un límite de la verdad."}
	meaningMissing   = language.Phrase{EN: "Presumed dead: people lost after a strike and not found. They are never inside the killed and are counted from the day on which it became public. Some outlets count them as killed, others do not; much of the difference between published totals comes from that.", ES: "Dados por muertos: personas perdidas después de un ataque y no halladas. Nunca están entre los muertos y se cuentan desde el día en que se supo. Unos medios los cuentan como muertos y otros no; de ahí viene buena parte de las diferencias entre los totales publicados."}
	meaningSurvivors = language.Phrase{EN: "Survivors: people seen or rescued alive. For %v nothing is known of survivors; they count none, and while there are such the sum has no upper end. The upper end of a strike also holds people whom an account calls survivors and who are presumed dead here.", ES: "Sobrevivientes: personas vistas o rescatadas con vida. En %v no se sabe nada de sobrevivientes; no suman ninguno y, mientras los haya, la suma no tiene extremo superior. El extremo superior de un ataque incluye a personas que un relato llama sobrevivientes y que aquí se dan por muertas."}
	meaningStrikes   = language.Phrase{EN: "Strikes: as separately announced or reported. Vessels: hit at sea; a strike whose number of vessels is not known counts one.", ES: "Ataques: tal como se anunciaron o informaron por separado. Embarcaciones: las alcanzadas en el mar; un ataque cuyo número de embarcaciones no se conoce cuenta una."}
	meaningOpen      = language.Phrase{EN: "%v without a best value of killed: each counts its lowest number, or nothing where none is known.", ES: "%v sin mejor valor de muertos: cada uno cuenta su cifra más baja, o nada si no se conoce ninguna."}
	meaningUnended   = language.Phrase{EN: "%v without an upper end of killed, of which %v without any number: a sum that holds one is “at least”.", ES: "%v sin extremo superior de muertos, de los cuales %v sin cifra alguna: una suma que incluye alguno es «al menos»."}
	landCaption      = language.Phrase{EN: "On land, counted apart", ES: "En tierra, contado aparte"}
	pauses           = language.Phrase{EN: "Days between strikes: there were strikes on %v. From one such day to the next it took between %v and %v, in the median %v and in the mean %v; the longest pause ran from %v to %v.", ES: "Días entre ataques: hubo ataques en %v. Entre un día con ataques y el siguiente pasaron entre %v y %v, con una mediana de %v y una media de %v; la pausa más larga fue del %v al %v."}
	pausesInexact    = language.Phrase{EN: "Of %v the day is known to the week or month only.", ES: "De %v solo se conoce la semana o el mes."}
)

func (w *writer) headline() []Block {
	h := w.report.Headline
	totals := h.Totals
	if totals[0].Scope == schema.ScopeAll { // last, behind what it adds up
		totals = append(slices.Clone(totals[1:]), totals[0])
	}
	whole := h.Totals[0]
	meanings := []string{w.Say(meaningKilled), w.Say(meaningMissing), w.Say(meaningSurvivors, w.Count(whole.SurvivorsOpen, strikes)), w.Say(meaningStrikes)}
	if whole.KilledOpen > 0 {
		meanings = append(meanings, w.Say(meaningOpen, w.Count(whole.KilledOpen, strikes)))
	}
	if whole.KilledUnended > 0 {
		meanings = append(meanings, w.Say(meaningUnended, w.Count(whole.KilledUnended, strikes), w.Number(whole.KilledUnknown)))
	}
	if v := h.Intervals; v != nil {
		text := w.Say(pauses, w.Count(v.Days, days), w.Number(v.Shortest), w.Count(v.Longest, days), w.Decimal(v.Median), w.Decimal(v.Mean), v.After, v.Until)
		if v.Inexact > 0 {
			text += " " + w.Say(pausesInexact, w.Count(v.Inexact, strikes))
		}
		meanings = append(meanings, text)
	}
	if whole.Strikes == 0 {
		meanings = nil // nothing was counted that would have to be explained
	}
	blocks := []Block{w.totals(w.Say(totalsCaption), totals)}
	if len(h.Apart) > 0 {
		blocks = append(blocks, w.totals(w.Say(landCaption), h.Apart))
	}
	if len(meanings) > 0 {
		blocks = append(blocks, Block{List: meanings})
	}
	if h.Intervals != nil {
		blocks = append(blocks, chart("days-between"))
	}
	return blocks
}

// totals are a table of totals, one a line.
func (w *writer) totals(caption string, totals []summary.ScopeTotal) Block {
	t := w.table(caption, colScope, colKilled, colMissing, colDead, colStrikes, colVessels, colSurvivors, colFirst, colLast)
	for _, s := range totals {
		t.add(plain(w.scope(s.Scope)), w.marked(s.Killed, s.KilledMarked > 0), plain(w.ranged(s.Missing)), w.marked(s.Dead, s.KilledMarked > 0), w.number(s.Strikes),
			plain(w.ranged(s.Vessels)), plain(w.ranged(s.Survivors)), w.day(s.First), w.day(s.Last))
	}
	return t.block()
}
