package document

import "github.com/strike-tally/strike-tally/report/language"

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
	meaningSurvivors = language.Phrase{EN: "Survivors: people seen or rescued alive. For %v nothing is known of survivors; they count none. The upper end also holds people whom an account calls survivors and who are presumed dead here.", ES: "Sobrevivientes: personas vistas o rescatadas con vida. En %v no se sabe nada de sobrevivientes; cuentan como cero. El extremo superior incluye a personas que un relato llama sobrevivientes y que aquí se dan por muertas."}
	meaningStrikes   = language.Phrase{EN: "Strikes: as separately announced or reported. Vessels: hit at sea; a strike whose number of vessels is not known counts one.", ES: "Ataques: tal como se anunciaron o informaron por separado. Embarcaciones: las alcanzadas en el mar; un ataque cuyo número de embarcaciones no se conoce cuenta una."}
	meaningOpen      = language.Phrase{EN: "%v without a best value of killed: each counts its lowest number, 0 where none is known.", ES: "%v sin mejor valor de muertos: cada uno cuenta su cifra más baja, 0 si no se conoce ninguna."}
	pauses           = language.Phrase{EN: "Days between strikes: there were strikes on %v. From one such day to the next it took between %v and %v, in the median %v and in the mean %v; the longest pause ran from %v to %v.", ES: "Días entre ataques: hubo ataques en %v. Entre un día con ataques y el siguiente pasaron entre %v y %v, con una mediana de %v y una media de %v; la pausa más larga fue del %v al %v."}
	pausesInexact    = language.Phrase{EN: "Of %v the day is known to the week or month only.", ES: "De %v solo se conoce la semana o el mes."}
)

func (w *writer) headline() []Block {
	h := w.report.Headline
	t := w.table(w.Say(totalsCaption), colScope, colKilled, colMissing, colDead, colStrikes, colVessels, colSurvivors, colFirst, colLast)
	for _, s := range h.Totals {
		t.add(plain(w.scope(s.Scope)), plain(w.ranged(s.Killed)), plain(w.ranged(s.Missing)), plain(w.ranged(s.Dead)), w.number(s.Strikes),
			plain(w.ranged(s.Vessels)), plain(w.ranged(s.Survivors)), w.day(s.First), w.day(s.Last))
	}
	whole := h.Totals[0]
	meanings := []string{w.Say(meaningKilled), w.Say(meaningMissing), w.Say(meaningSurvivors, w.Count(whole.SurvivorsOpen, strikes)), w.Say(meaningStrikes)}
	if whole.KilledOpen > 0 {
		meanings = append(meanings, w.Say(meaningOpen, w.Count(whole.KilledOpen, strikes)))
	}
	if v := h.Intervals; v != nil {
		text := w.Say(pauses, w.Count(v.Days, days), w.Number(v.Shortest), w.Count(v.Longest, days), w.Decimal(v.Median), w.Decimal(v.Mean), v.After, v.Until)
		if v.Inexact > 0 {
			text += " " + w.Say(pausesInexact, w.Count(v.Inexact, strikes))
		}
		meanings = append(meanings, text)
	}
	blocks := []Block{t.block(), {List: meanings}}
	if h.Intervals != nil {
		blocks = append(blocks, chart("days-between"))
	}
	return blocks
}
