package site

import "github.com/strike-tally/strike-tally/report/language"

// rowPhrases are those of the pages of strikes and sources.
func rowPhrases() map[string]language.Phrase {
	return map[string]language.Phrase{
		"at_least":             {EN: "at least %v", ES: "al menos %v"},
		"to":                   {EN: "%v to %v", ES: "de %v a %v"},
		"correct":              {EN: "Suggest a correction", ES: "Proponer una corrección"},
		"correct.line":         {EN: "The row in its file", ES: "La fila en su archivo"},
		"permalink":            {EN: "Permanent address:", ES: "Dirección permanente:"},
		"neighbours":           {EN: "Strikes before and after", ES: "Ataques anterior y siguiente"},
		"strike.description":   {EN: "Strike of %v, %v. Killed: %v. %v side by side.", ES: "Ataque del %v, %v. Muertos: %v. %v lado a lado."},
		"strike.killed":        {EN: "Killed", ES: "Muertos"},
		"strike.knownon":       {EN: "known since %v", ES: "se supo el %v"},
		"strike.precision":     {EN: "known to the", ES: "se conoce por"},
		"strike.announced":     {EN: "Became public", ES: "Se hizo público"},
		"strike.place":         {EN: "Place known", ES: "Lugar conocido"},
		"strike.followup":      {EN: "Hit again with survivors on the wreck", ES: "Segundo impacto sobre sobrevivientes"},
		"strike.claimed":       {EN: "Said to be the target", ES: "Objetivo, según se dijo"},
		"strike.group":         {EN: "group", ES: "grupo"},
		"strike.claimedby":     {EN: "according to", ES: "según"},
		"strike.claimnote":     {EN: "A claim, not a finding.", ES: "Una afirmación, no un hecho comprobado."},
		"strike.accounts":      {EN: "All accounts side by side", ES: "Todas las versiones lado a lado"},
		"strike.accounts.note": {EN: "The dataset’s range is the range of the accounts that stand.", ES: "El intervalo de la base de datos es el de las versiones vigentes."},
		"strike.figures":       {EN: "Published totals through this strike", ES: "Totales publicados hasta este ataque"},
		"strike.claims":        {EN: "Claims about this strike", ES: "Afirmaciones sobre este ataque"},
		"strike.total":         {EN: "With it, the running total is %v in %v, at sea and on land.", ES: "Con él, el total acumulado es de %v en %v, en el mar y en tierra."},
		"account.superseded":   {EN: "superseded: corrected later by the outlet itself", ES: "reemplazada: el propio medio la corrigió después"},
		"accounts.one":         {EN: "%v account", ES: "%v versión"}, "accounts.many": {EN: "%v accounts", ES: "%v versiones"},
		"untold.one": {EN: "%v whose origin is not told", ES: "%v de origen no indicado"}, "untold.many": {EN: "%v whose origin is not told", ES: "%v de origen no indicado"},
		"origins.one": {EN: "%v independent origin", ES: "%v origen independiente"}, "origins.many": {EN: "%v independent origins", ES: "%v orígenes independientes"},

		"source.description": {EN: "%v, %v: what rests on this document.", ES: "%v, %v: lo que se apoya en este documento."},
		"source.untitled":    {EN: "title not known", ES: "título desconocido"},
		"source.unknown":     {EN: "unknown source", ES: "fuente desconocida"},
		"source.undated":     {EN: "day not known", ES: "día desconocido"},
		"source.address":     {EN: "Address", ES: "Dirección"},
		"source.noaddress":   {EN: "none given", ES: "no se da"},
		"source.origin":      {EN: "Whose reporting it carries", ES: "De quién es la información"},
		"source.language":    {EN: "Language", ES: "Idioma"},
		"source.accounts":    {EN: "Accounts of strikes", ES: "Versiones de ataques"},
		"source.of":          {EN: "of", ES: "de"},
		"source.figures":     {EN: "Published totals", ES: "Totales publicados"},
		"source.claims":      {EN: "Claims that it carries", ES: "Afirmaciones que recoge"},
	}
}
