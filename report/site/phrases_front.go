package site

import (
	"sync"

	"github.com/strike-tally/strike-tally/report/language"
)

// phrases are all texts of the pages by their keys. A test holds that every key that a
// template or the code names is here, in both languages, and that none is left over.
// They are made when the first page is: a command that makes none does not wait for
// them.
var phrases = sync.OnceValue(func() map[string]language.Phrase {
	return merge(frontPhrases(), listPhrases(), rowPhrases(), figurePhrases(), mapPhrases(), bookPhrases())
})

func merge(all ...map[string]language.Phrase) map[string]language.Phrase {
	whole := map[string]language.Phrase{}
	for _, some := range all {
		for key, p := range some {
			whole[key] = p
		}
	}
	return whole
}

// frontPhrases are those of the frame and the front page.
func frontPhrases() map[string]language.Phrase {
	return map[string]language.Phrase{
		"locale":       {EN: "en_US", ES: "es_419"},
		"social.path":  {EN: "social.png", ES: "es/social.png"},
		"social.alt":   {EN: "The totals of the dataset and the running total at sea.", ES: "Los totales de la base de datos y el total acumulado en el mar."},
		"feed.all":     {EN: "New rows: strikes, figures, claims", ES: "Filas nuevas: ataques, cifras, afirmaciones"},
		"feed.strikes": {EN: "New strikes", ES: "Ataques nuevos"},
		"skip":         {EN: "Skip to the content", ES: "Ir al contenido"},
		"nav":          {EN: "Main", ES: "Principal"},
		"nav.strikes":  {EN: "Strikes", ES: "Ataques"}, "nav.map": {EN: "Map", ES: "Mapa"}, "nav.figures": {EN: "Figures", ES: "Cifras"},
		"nav.claims": {EN: "Claims", ES: "Afirmaciones"}, "nav.sources": {EN: "Sources", ES: "Fuentes"}, "nav.charts": {EN: "Charts", ES: "Gráficos"},
		"nav.codebook": {EN: "Codebook", ES: "Libro de códigos"}, "nav.rules": {EN: "Rules", ES: "Reglas"}, "nav.changes": {EN: "Changes", ES: "Cambios"},
		"footer.stand":      {EN: "This dataset states what was reported and by whom, and takes no side. What an announcer said was hit is a claim, not a finding.", ES: "Esta base de datos recoge lo que se informó y quién lo informó, y no toma partido. Lo que el anunciante dijo haber atacado es una afirmación, no un hecho comprobado."},
		"footer.licence":    {EN: "The data may be used by anybody under", ES: "Los datos pueden ser usados por cualquiera bajo la licencia"},
		"licence.deed":      {EN: "deed.en", ES: "deed.es"},
		"footer.repository": {EN: "Repository", ES: "Repositorio"},
		"footer.missing":    {EN: "Report a missing strike", ES: "Avisar de un ataque que falta"},
		"footer.feed":       {EN: "Feed of new rows", ES: "Canal de filas nuevas"},

		"abstract":                {EN: "", ES: "Ataques de fuerzas y organismos de Estados Unidos contra embarcaciones en el mar, y algunos objetivos en tierra, en América Latina y las aguas que la rodean desde el 2 de septiembre de 2025: lo que se informó de cada uno y quién lo informó, las cifras acumuladas que han publicado las fuentes, quién afirmó qué de los objetivos y con qué pruebas, y cada fuente una vez."},
		"abstract.plain":          {EN: "Strikes, what each source says of them, and every total that was published.", ES: "Ataques, lo que cada fuente dice de ellos y todos los totales publicados."},
		"front.tagline":           {EN: "the strikes, and every published total beside them", ES: "los ataques y, junto a ellos, cada total publicado"},
		"front.asof":              {EN: "As of", ES: "Al"},
		"front.headline.all.one":  {EN: "At best count, %v person was killed in the strikes", ES: "Según el mejor recuento, %v persona murió en los ataques"},
		"front.headline.all.many": {EN: "At best count, %v people were killed in the strikes", ES: "Según el mejor recuento, %v personas murieron en los ataques"},
		"front.headline.sea.one":  {EN: "At best count, %v person was killed in the strikes at sea", ES: "Según el mejor recuento, %v persona murió en los ataques en el mar"},
		"front.headline.sea.many": {EN: "At best count, %v people were killed in the strikes at sea", ES: "Según el mejor recuento, %v personas murieron en los ataques en el mar"},
		"front.totals":            {EN: "Totals", ES: "Totales"},
		"total.killed":            {EN: "Killed", ES: "Muertos"},
		"total.range":             {EN: "range %v to %v", ES: "intervalo de %v a %v"},
		"total.presumed":          {EN: "Presumed dead", ES: "Dados por muertos"},
		"total.presumed.note":     {EN: "lost after a strike and not found; not among the killed", ES: "perdidos tras un ataque y no hallados; no están entre los muertos"},
		"total.strikes":           {EN: "Strikes", ES: "Ataques"},
		"total.since":             {EN: "since %v", ES: "desde el %v"},
		"total.vessels":           {EN: "Vessels", ES: "Embarcaciones"},
		"total.vessels.note":      {EN: "hit at sea", ES: "atacadas en el mar"},
		"total.survivors":         {EN: "Survivors", ES: "Sobrevivientes"},
		"total.survivors.note":    {EN: "seen or rescued alive", ES: "vistos o rescatados con vida"},
		"front.byplace":           {EN: "Totals by sea and land", ES: "Totales por mar y tierra"},
		"front.open.one":          {EN: "%v strike has no best value of killed and counts with its lowest number, 0 where none is known.", ES: "%v ataque no tiene un mejor valor de muertos y cuenta con el número más bajo, 0 donde no se conoce ninguno."},
		"front.open.many":         {EN: "%v strikes have no best value of killed and count with their lowest number, 0 where none is known.", ES: "%v ataques no tienen un mejor valor de muertos y cuentan con el número más bajo, 0 donde no se conoce ninguno."},

		"chart.title":    {EN: "The running total at sea, and every total that was published", ES: "El total acumulado en el mar y cada total publicado"},
		"chart.intro":    {EN: "The line is what the dataset’s rows held on each day, as they were known on it. Each mark is a figure that a source published; its shape says whether the rows can bring it about.", ES: "La línea es lo que sumaban las filas de la base de datos cada día, según lo que se sabía entonces. Cada marca es una cifra publicada por una fuente; su forma dice si las filas pueden dar ese número."},
		"chart.killed":   {EN: "Killed", ES: "Muertos"},
		"chart.presumed": {EN: "and presumed dead", ES: "y dados por muertos"},
		"chart.range":    {EN: "range of the killed", ES: "intervalo de los muertos"},
		"chart.skip":     {EN: "Skip the %v marks of the chart", ES: "Saltar las %v marcas del gráfico"},
		"chart.again":    {EN: "Tap again for the next of %v marks here", ES: "Toque otra vez para ver la siguiente de las %v marcas de aquí"},
		"chart.more":     {EN: "All about this figure", ES: "Todo sobre esta cifra"},
		"chart.partial":  {EN: "coverage partial", ES: "cobertura parcial"},
		"chart.both":     {EN: "%v with the presumed dead", ES: "%v con los dados por muertos"},
		"chart.says":     {EN: "%v published figures and the running total at sea from %v to %v. At its end: %v, %v.", ES: "%v cifras publicadas y el total acumulado en el mar desde el %v hasta el %v. Al final: %v, %v."},
		"chart.left":     {EN: "%v figures are left out, because they count something else, give no number of deaths or have no day.", ES: "Se omiten %v cifras, porque cuentan otra cosa, no dan un número de muertos o no tienen fecha."},
		"chart.keys":     {EN: "Marks can be followed by the arrow keys.", ES: "Las marcas se recorren con las teclas de flecha."},
		"chart.table":    {EN: "All figures as a table", ES: "Todas las cifras en una tabla"},
		"chart.embed":    {EN: "Charts to embed", ES: "Gráficos para insertar"},
		"story.placed":   {EN: "undated, placed at %v", ES: "sin fecha, situada el %v"},

		"why":                          {EN: "Why do the numbers differ?", ES: "¿Por qué difieren los números?"},
		"why.one":                      {EN: "On %v", ES: "El %v"},
		"why.gave":                     {EN: "%v gave %v", ES: "%v dio %v"},
		"why.and":                      {EN: "and", ES: "y"},
		"why.after":                    {EN: ", both after the strike", ES: ", ambas tras el ataque"},
		"why.two":                      {EN: "The rows held %v in %v by then, and apart from them %v who were lost after a strike and are presumed dead.", ES: "Para entonces las filas sumaban %v en %v y, aparte, %v personas perdidas tras un ataque y dadas por muertas."},
		"why.three.known":              {EN: "%v’s figure comes out when all of these are counted, %v’s when of the %v only the %v already presumed dead by %v is: they count the same strikes and differ in whom they count.", ES: "La cifra de %v sale si se cuentan todas; la de %v, si de las %v solo se cuenta la %v que ya se daba por muerta el %v: cuentan los mismos ataques y difieren en a quién cuentan."},
		"why.three.none":               {EN: "%v’s figure comes out when these are counted, %v’s when none of the %v is: they count the same strikes and differ in whom they count.", ES: "La cifra de %v sale si se las cuenta; la de %v, si no se cuenta ninguna de las %v: cuentan los mismos ataques y difieren en a quién cuentan."},
		"why.plain":                    {EN: "Sources count different people: some the killed alone, some also those who are presumed dead. They count by different days. Some count vessels where others count strikes.", ES: "Las fuentes cuentan a personas distintas: unas solo a los muertos, otras también a los dados por muertos. Cuentan hasta días distintos. Unas cuentan embarcaciones donde otras cuentan ataques."},
		"why.all":                      {EN: "The dataset puts each of %v published figures to its rows, and says how they can be brought together or by how much they differ:", ES: "La base de datos compara cada una de las %v cifras publicadas con sus filas, y dice cómo se concilian o en cuánto difieren:"},
		"outcome.means.agrees":         {EN: "the rows give the same numbers", ES: "las filas dan los mismos números"},
		"outcome.means.agrees_as_read": {EN: "they do under a named way of counting", ES: "los dan con un modo de contar que se indica"},
		"outcome.means.possible":       {EN: "a reading gives them, but a wrong number would be met nearly as easily", ES: "alguna lectura los da, pero un número equivocado se alcanzaría casi con la misma facilidad"},
		"outcome.means.differs":        {EN: "no usual way of counting gives them", ES: "ningún modo usual de contar los da"},
		"outcome.means.not_comparable": {EN: "outside what the dataset claims to hold", ES: "fuera de lo que la base de datos afirma contener"},

		"front.last":       {EN: "Last strike", ES: "Último ataque"},
		"front.nostrike":   {EN: "No strike is recorded.", ES: "No hay ningún ataque registrado."},
		"front.allstrikes": {EN: "All strikes, to sort and filter", ES: "Todos los ataques, para ordenar y filtrar"},
		"front.coverage":   {EN: "Coverage", ES: "Cobertura"},
		"front.gaps":       {EN: "Gaps", ES: "Lagunas"},
		"front.gaps.why":   {EN: "Published totals rise by more than the rows explain; a strike may be missing here:", ES: "Los totales publicados suben más de lo que explican las filas; aquí puede faltar un ataque:"},
		"front.nogaps":     {EN: "No published total rises by more than the rows explain.", ES: "Ningún total publicado sube más de lo que explican las filas."},
		"gap":              {EN: "%v: at least %v more than the rows hold, by %v from %v (%v)", ES: "%v: al menos %v más que en las filas, según %v de %v (%v)"},
		"gap.between":      {EN: "Between %v and %v", ES: "Entre el %v y el %v"},
		"gap.before":       {EN: "Before %v", ES: "Antes del %v"},
		"gap.deaths.one":   {EN: "%v death", ES: "%v muerte"}, "gap.deaths.many": {EN: "%v deaths", ES: "%v muertes"},
		"gap.strikes.one": {EN: "%v strike", ES: "%v ataque"}, "gap.strikes.many": {EN: "%v strikes", ES: "%v ataques"},
		"figures.one": {EN: "%v figure", ES: "%v cifra"}, "figures.many": {EN: "%v figures", ES: "%v cifras"},
		"counts.one": {EN: "%v count", ES: "%v recuento"}, "counts.many": {EN: "%v counts", ES: "%v recuentos"},

		"front.downloads":     {EN: "Download", ES: "Descargas"},
		"front.downloads.how": {EN: "Plain CSV, UTF-8; an empty cell means not known, never zero. Before adding up a column, read the", ES: "CSV simple, UTF-8; una celda vacía significa que no se sabe, nunca cero. Antes de sumar una columna, lea el"},
		"col.file":            {EN: "File", ES: "Archivo"}, "col.holds": {EN: "Holds", ES: "Contiene"}, "col.rows": {EN: "Rows", ES: "Filas"}, "col.size": {EN: "Size", ES: "Tamaño"},
		"table.strikes":   {EN: "Strikes, one a row", ES: "Ataques, uno por fila"},
		"table.accounts":  {EN: "What one source says of one strike", ES: "Lo que una fuente dice de un ataque"},
		"table.tallies":   {EN: "Cumulative figures that sources state", ES: "Cifras acumuladas que dan las fuentes"},
		"table.claims":    {EN: "Who said what, on what evidence", ES: "Quién dijo qué y con qué pruebas"},
		"table.sources":   {EN: "Documents", ES: "Documentos"},
		"table.theaters":  {EN: "Parts of the sea or land", ES: "Partes del mar o de la tierra"},
		"table.excluded":  {EN: "Events left out, rows withdrawn", ES: "Sucesos excluidos, filas retiradas"},
		"table.coverage":  {EN: "What the dataset claims to hold", ES: "Lo que la base de datos afirma contener"},
		"table.waivers":   {EN: "Findings looked at and accepted", ES: "Hallazgos revisados y aceptados"},
		"file.descriptor": {EN: "Description for programs (Data Package)", ES: "Descripción para programas (Data Package)"},
		"file.xlsx":       {EN: "All tables as a workbook (Excel, LibreOffice)", ES: "Todas las tablas en un libro (Excel, LibreOffice)"},
		"file.sqlite":     {EN: "All tables as a database (SQLite)", ES: "Todas las tablas en una base de datos (SQLite)"},
		"file.geojson":    {EN: "Strikes as points (GeoJSON)", ES: "Ataques como puntos (GeoJSON)"},
		"file.zip":        {EN: "All of it in one Data Package", ES: "Todo en un Data Package"},
		"file.other":      {EN: "The dataset in another form", ES: "La base de datos en otra forma"},
		"front.cite":      {EN: "How to cite", ES: "Cómo citar"},
		"front.cite.how":  {EN: "Name the version and the day of the newest row: numbers change when sources do.", ES: "Indique la versión y el día de la fila más reciente: los números cambian cuando cambian las fuentes."},
		"cite.version":    {EN: "version %v", ES: "versión %v"},
		"cite.rows":       {EN: "rows to %v", ES: "filas hasta el %v"},
		"copy":            {EN: "Copy", ES: "Copiar"},
		"copied":          {EN: "Copied", ES: "Copiado"},
	}
}
