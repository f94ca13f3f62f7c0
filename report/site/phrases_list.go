package site

import "github.com/strike-tally/strike-tally/report/language"

// listPhrases are those of tables and their filters.
func listPhrases() map[string]language.Phrase {
	return map[string]language.Phrase{
		"filter":          {EN: "Filter the table", ES: "Filtrar la tabla"},
		"filter.search":   {EN: "Search", ES: "Buscar"},
		"filter.any":      {EN: "Any", ES: "Todos"},
		"filter.reset":    {EN: "Clear", ES: "Borrar"},
		"filter.download": {EN: "Download these rows as CSV", ES: "Descargar estas filas en CSV"},
		"filter.shown":    {EN: "%v of %v shown", ES: "%v de %v a la vista"},
		"col.id":          {EN: "Id", ES: "Id"}, "col.day": {EN: "Day", ES: "Día"}, "col.where": {EN: "Where", ES: "Dónde"}, "col.range": {EN: "Range", ES: "Intervalo"},
		"col.target": {EN: "Target", ES: "Objetivo"}, "col.evidence": {EN: "Evidence offered", ES: "Pruebas ofrecidas"}, "col.confirmation": {EN: "Confirmation", ES: "Confirmación"},
		"col.origins": {EN: "Origins", ES: "Orígenes"}, "col.verdict": {EN: "Verdict", ES: "Veredicto"}, "col.series": {EN: "Whose count", ES: "De quién es el recuento"},
		"col.scope": {EN: "Counts", ES: "Cuenta"}, "col.who": {EN: "Who", ES: "Quién"}, "col.stated": {EN: "Stated", ES: "Lo que dice"}, "col.kind": {EN: "Kind", ES: "Tipo"},
		"col.access": {EN: "How it was seen", ES: "Cómo se vio"}, "col.publisher": {EN: "Publisher", ES: "Editor"}, "col.title": {EN: "Title", ES: "Título"},
		"col.origin": {EN: "Origin", ES: "Origen"}, "col.published": {EN: "Published", ES: "Publicado"}, "col.note": {EN: "Note", ES: "Nota"},
		"col.source": {EN: "Source", ES: "Fuente"}, "col.account": {EN: "Account", ES: "Versión"}, "col.nth": {EN: "N-th strike", ES: "N.º de ataque"},
		"col.computed": {EN: "Rows", ES: "Filas"}, "col.difference": {EN: "Difference", ES: "Diferencia"}, "col.strike": {EN: "Strike", ES: "Ataque"},
		"col.running": {EN: "Running total", ES: "Total acumulado"}, "col.byseries": {EN: "Rows, counted as the series does", ES: "Filas, contadas como la serie"},

		"strikes.title":       {EN: "All strikes", ES: "Todos los ataques"},
		"strikes.description": {EN: "%v strikes with the number killed, the place, the evidence offered and who says that they happened.", ES: "%v ataques con el número de muertos, el lugar, las pruebas ofrecidas y quién dice que ocurrieron."},
		"strikes.intro":       {EN: "One row is one strike as separately announced or reported. Each has a page with all accounts side by side. Where places are known they are on the", ES: "Cada fila es un ataque anunciado o informado por separado. Cada uno tiene una página con todas las versiones lado a lado. Los lugares conocidos están en el"},
		"strikes.empty":       {EN: "An empty cell means that it is not known or not said. “Origins” are independent reports: outlets that carry one agency’s text count once.", ES: "Una celda vacía significa que no se sabe o no se dice. Los «orígenes» son informes independientes: los medios que llevan el texto de una misma agencia cuentan una vez."},
		"evidence.silent":     {EN: "not said", ES: "no se dice"},
		"excluded.title":      {EN: "Considered and left out", ES: "Considerados y excluidos"},
		"excluded.intro":      {EN: "Events that are in no total, and rows withdrawn, each with the reason. A row is never silently deleted.", ES: "Sucesos que no están en ningún total y filas retiradas, cada uno con el motivo. Ninguna fila se borra sin decirlo."},
		"excluded.former":     {EN: "Formerly", ES: "Antes"},
		"excluded.replaced":   {EN: "Now", ES: "Ahora"},

		"figures.title":       {EN: "All published figures", ES: "Todas las cifras publicadas"},
		"figures.description": {EN: "%v cumulative figures that sources have published, each put to the rows of the dataset.", ES: "%v cifras acumuladas publicadas por las fuentes, cada una comparada con las filas de la base de datos."},
		"figures.intro":       {EN: "Every cumulative figure that a source states, put to the rows under the same scope and day.", ES: "Cada cifra acumulada que da una fuente, comparada con las filas del mismo ámbito y día."},

		"sources.title":       {EN: "All sources", ES: "Todas las fuentes"},
		"sources.description": {EN: "%v documents on which the rows rest.", ES: "%v documentos en que se apoyan las filas."},
		"sources.intro":       {EN: "Every document once. “Origin” is whose reporting it carries; independence is counted by it.", ES: "Cada documento una vez. El «origen» es de quién es la información que lleva; por él se cuenta la independencia."},

		"claims.title":                      {EN: "Claims and contradictions", ES: "Afirmaciones y contradicciones"},
		"claims.description":                {EN: "%v statements about targets and causes: who said it, on what evidence, and what contradicts it.", ES: "%v declaraciones sobre objetivos y causas: quién lo dijo, con qué pruebas y qué lo contradice."},
		"claims.intro":                      {EN: "Who said what of a target or a cause, on what evidence, and who contradicts it. A claim is listed because it was made, not because it is true.", ES: "Quién dijo qué de un objetivo o una causa, con qué pruebas, y quién lo contradice. Una afirmación figura aquí porque se hizo, no porque sea cierta."},
		"claims.topics":                     {EN: "Topics", ES: "Temas"},
		"claim.answers":                     {EN: "answers", ES: "responde a"},
		"claim.answeredby":                  {EN: "answered by", ES: "le responden"},
		"claim.answers.title":               {EN: "It answers", ES: "Responde a"},
		"claim.answeredby.title":            {EN: "Answered by", ES: "Le responden"},
		"claim.office":                      {EN: "Office", ES: "Cargo"},
		"topic.gang_directed_by_government": {EN: "Whether the gang acts for the government of Venezuela", ES: "Si la banda actúa por orden del Gobierno de Venezuela"},
		"topic.intelligence_dispute":        {EN: "Dispute over the intelligence assessment", ES: "Disputa sobre la evaluación de inteligencia"},
		"topic.legal_basis":                 {EN: "Legal basis", ES: "Base jurídica"},
		"topic.target_identity":             {EN: "Who the targets were", ES: "Quiénes eran los atacados"},
		"topic.land_strike":                 {EN: "Strikes on land", ES: "Ataques en tierra"},
		"topic.what_happened":               {EN: "What happened", ES: "Qué ocurrió"},
		"topic.drugs_on_board":              {EN: "Drugs on board", ES: "Drogas a bordo"},
		"topic.evidence":                    {EN: "Evidence in general", ES: "Pruebas en general"},
		"topic.follow_up_strike":            {EN: "Follow-up hit", ES: "Segundo impacto"},
		"topic.policy_motive":               {EN: "Motives of the policy", ES: "Motivos de la política"},
		"topic.survivors":                   {EN: "Survivors", ES: "Sobrevivientes"},
	}
}
