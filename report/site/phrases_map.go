package site

import "github.com/strike-tally/strike-tally/report/language"

// mapPhrases are those of the map and the charts.
func mapPhrases() map[string]language.Phrase {
	return map[string]language.Phrase{
		"map.title":       {EN: "Where, as far as it is known", ES: "Dónde, hasta donde se sabe"},
		"map.description": {EN: "A map of the strikes whose place is known, drawn with what the coordinates are worth; the others are listed beside it.", ES: "Un mapa de los ataques cuyo lugar se conoce, dibujado con la precisión de las coordenadas; los demás figuran al lado."},
		"map.intro":       {EN: "For most strikes no more than the sea is known: %v of %v have no coordinates. They are not on the map but in the list below it.", ES: "De la mayoría de los ataques no se sabe más que el mar: %v de %v no tienen coordenadas. No están en el mapa sino en la lista de abajo."},
		"map.svg":         {EN: "Map of the region with the places that are known", ES: "Mapa de la región con los lugares conocidos"},
		"map.exact":       {EN: "exact: a source gives coordinates or a named site", ES: "exacto: una fuente da coordenadas o un sitio con nombre"},
		"map.near":        {EN: "near a named place: the circle has a radius of 50 km", ES: "cerca de un lugar conocido: el círculo tiene 50 km de radio"},
		"map.area":        {EN: "somewhere in an area: drawn with 200 km around its middle, because sources do not tell how far it reaches", ES: "en algún punto de una zona: se dibuja con 200 km alrededor de su centro, porque las fuentes no dicen hasta dónde llega"},
		"map.places":      {EN: "Places on the map", ES: "Lugares en el mapa"},
		"map.unplaced":    {EN: "Known only by sea or country", ES: "Solo se conoce el mar o el país"},
		"map.only.one":    {EN: "%v strike without a place", ES: "%v ataque sin lugar"},
		"map.only.many":   {EN: "%v strikes without a place", ES: "%v ataques sin lugar"},
		"map.credit":      {EN: "Coastline: Natural Earth, public domain.", ES: "Costas: Natural Earth, dominio público."},

		"charts.title":       {EN: "Charts to embed", ES: "Gráficos para insertar"},
		"charts.description": {EN: "The charts of the dataset as SVG and PNG, with alternative text, to be used under CC BY 4.0.", ES: "Los gráficos de la base de datos en SVG y PNG, con texto alternativo, para usar bajo CC BY 4.0."},
		"charts.intro":       {EN: "Each chart stands by itself, with title, units and source, and may be used under CC BY 4.0. The piece of HTML below it loads the picture from here; download it to keep it as it is today.", ES: "Cada gráfico se entiende por sí solo, con título, unidades y fuente, y puede usarse bajo CC BY 4.0. El fragmento de HTML que lo acompaña carga la imagen desde aquí; descárguela para conservarla como es hoy."},
		"charts.snippet":     {EN: "HTML to embed", ES: "HTML para insertar"},
		"charts.none":        {EN: "There is nothing to draw yet.", ES: "Todavía no hay nada que dibujar."},
		"charts.says":        {EN: "In words", ES: "En palabras"},
	}
}
