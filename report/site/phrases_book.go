package site

import "github.com/strike-tally/strike-tally/report/language"

// bookPhrases are those of codebook, rules, changes, feeds and the page that is not
// there.
func bookPhrases() map[string]language.Phrase {
	return map[string]language.Phrase{
		"codebook.title":       {EN: "Codebook", ES: "Libro de códigos"},
		"codebook.description": {EN: "Every table, column and coded word of the dataset.", ES: "Cada tabla, columna y palabra codificada de la base de datos."},
		"codebook.intro":       {EN: "UTF-8, a header row, ISO 8601 dates. An empty cell means not known or not said, never zero. Ids carry no meaning, never change and are never given twice.", ES: "UTF-8, una fila de encabezado, fechas ISO 8601. Una celda vacía significa que no se sabe o no se dice, nunca cero. Los identificadores no significan nada, nunca cambian y nunca se dan dos veces."},
		"codebook.english":     {EN: "", ES: "Las descripciones de columnas y palabras están en inglés, como las filas."},
		"codebook.words":       {EN: "Coded words", ES: "Palabras codificadas"},
		"codebook.tables":      {EN: "Tables", ES: "Tablas"},
		"codebook.rows":        {EN: "%v rows", ES: "%v filas"},
		"col.column":           {EN: "Column", ES: "Columna"},
		"col.type":             {EN: "Type", ES: "Tipo de dato"},
		"col.means":            {EN: "What it holds", ES: "Qué contiene"},
		"col.word":             {EN: "Word", ES: "Palabra"},
		"col.label":            {EN: "Label", ES: "Etiqueta"},
		"col.meaning":          {EN: "Meaning", ES: "Significado"},
		"codebook.required":    {EN: "always given", ES: "siempre presente"},
		"kind.text":            {EN: "text", ES: "texto"}, "kind.date": {EN: "day, YYYY-MM-DD", ES: "día, AAAA-MM-DD"}, "kind.count": {EN: "whole number", ES: "número entero"},
		"kind.degree": {EN: "decimal degrees", ES: "grados decimales"}, "kind.word": {EN: "word of", ES: "palabra de"}, "kind.list": {EN: "words, joined by “;”, of", ES: "palabras, unidas por «;», de"},
		"kind.id": {EN: "id", ES: "id"}, "kind.ids": {EN: "ids, joined by “;”", ES: "ids, unidos por «;»"}, "kind.address": {EN: "web address", ES: "dirección web"}, "kind.language": {EN: "language, BCP 47", ES: "idioma, BCP 47"},
		"codebook.names": {EN: "names a row of", ES: "nombra una fila de"},

		"rules.title":       {EN: "Rules", ES: "Reglas"},
		"rules.description": {EN: "%v rules that every row is put to.", ES: "%v reglas a las que se somete cada fila."},
		"rules.intro":       {EN: "What the command asks of every row, and what it says when something is wrong. Errors and warnings stop a change from being taken until they are mended or accepted with a reason.", ES: "Lo que el programa exige de cada fila y lo que dice cuando algo está mal. Los errores y advertencias impiden que un cambio se acepte hasta que se corrigen o se aceptan con un motivo."},
		"rules.english":     {EN: "", ES: "Las reglas están escritas en inglés, como los mensajes del programa."},
		"rules.example":     {EN: "Example", ES: "Ejemplo"},
		"severity.error":    {EN: "error", ES: "error"}, "severity.warning": {EN: "warning", ES: "advertencia"}, "severity.note": {EN: "note", ES: "nota"},

		"changes.title":       {EN: "Changes of the data", ES: "Cambios de los datos"},
		"changes.description": {EN: "Rows added, changed and withdrawn, by release.", ES: "Filas añadidas, cambiadas y retiradas, por versión."},
		"changes.intro":       {EN: "A row keeps its id for good. One that is shown to be wrong is withdrawn: it stays listed with the reason.", ES: "Una fila conserva su id para siempre. La que resulta errónea se retira: sigue en la lista con el motivo."},
		"changes.none":        {EN: "No release can be told here yet; this is what the dataset holds now.", ES: "Aquí todavía no se puede referir ninguna versión publicada; esto es lo que la base de datos contiene ahora."},
		"changes.now":         {EN: "What it holds now", ES: "Lo que contiene ahora"},
		"changes.version":     {EN: "Version %v, rows to %v.", ES: "Versión %v, filas hasta el %v."},
		"changes.unreleased":  {EN: "Not released yet", ES: "Aún sin publicar"},
		"changes.first":       {EN: "The first release.", ES: "La primera versión publicada."},
		"changes.same":        {EN: "No row is another than before.", ES: "Ninguna fila es distinta de antes."},
		"changes.history":     {EN: "Every change of every row, in the repository", ES: "Cada cambio de cada fila, en el repositorio"},
		"changes.withdrawn":   {EN: "Withdrawn rows", ES: "Filas retiradas"},
		"changes.nowithdrawn": {EN: "No row has been withdrawn.", ES: "No se ha retirado ninguna fila."},
		"change.added":        {EN: "Added", ES: "Añadidas"}, "change.changed": {EN: "Changed", ES: "Cambiadas"}, "change.withdrawn": {EN: "Withdrawn", ES: "Retiradas"},
		"change.vanished": {EN: "Vanished", ES: "Desaparecidas"}, "change.removed": {EN: "Removed", ES: "Quitadas"}, "change.unread": {EN: "Unreadable", ES: "Ilegibles"},
		"col.table":    {EN: "Table", ES: "Tabla"},
		"change.to":    {EN: "to", ES: "a"},
		"change.empty": {EN: "empty", ES: "vacío"},

		"feed.strike":      {EN: "%v: strike of %v, %v", ES: "%v: ataque del %v, %v"},
		"feed.strike.text": {EN: "Killed: %v. %v, %v.", ES: "Muertos: %v. %v, %v."},
		"feed.figure":      {EN: "%v: %v gave %v", ES: "%v: %v dio %v"},
		"feed.claim":       {EN: "%v: %v %v", ES: "%v: %v %v"},

		"notfound.title": {EN: "There is no page at this address", ES: "No hay ninguna página en esta dirección"},
		"notfound.text":  {EN: "Pages of rows keep their addresses for good: a strike is at strikes/S001/, a figure at figures/T0001/. The front page leads to all others.", ES: "Las páginas de las filas conservan su dirección: un ataque está en strikes/S001/, una cifra en figures/T0001/. La portada lleva a todas las demás."},
		"notfound.front": {EN: "Front page", ES: "Portada"},
	}
}
