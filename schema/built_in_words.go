package schema

// BuiltIn lists every closed set of words, in the codebook's order, with the words of a
// dataset that declares none.
var BuiltIn = Vocabularies{
	DatePrecision, LocationPrecision, TargetType, FollowUp, Evidence, Confirmation, Superseded,
	Qualifier, CountsMissing, Stance, ClaimEvidence, SourceKind, Access, PublisherKind, Medium, ExclusionReason, Completeness, Total, Class, declarable,
}

var (
	DatePrecision = &Vocabulary{Name: "date_precision", Words: []Word{
		{"day", "day", "día", "the day itself is known"},
		{"week", "week", "semana", "the day given lies within three days of the true one"},
		{"month", "month", "mes", "only the month is known; the day given is a placeholder in it"},
		{"year", "year", "año", "only the year is known; the day given is a placeholder in it"},
	}}
	LocationPrecision = &Vocabulary{Name: "location_precision", Former: map[string]string{"none": NoPlace}, Words: []Word{
		{"exact", "exact", "exacta", "a source gives coordinates or a named site"},
		{"near", "near a named place", "cerca de un lugar conocido", "within some 50 km of a place that a source names"},
		{"area", "area", "zona", "somewhere in an area that a source names; the coordinates are its middle"},
		{TheaterOnly, "theater only", "solo el teatro", "no more than the theater is known; no coordinates"},
		{NoPlace, "unknown", "desconocida", "not even the theater is sure; no coordinates"},
	}}
	TargetType = &Vocabulary{Name: "target_type", Declarable: true, Words: []Word{
		{"boat", "boat", "lancha", ""},
		{"go_fast", "go-fast boat", "lancha rápida", ""},
		{"semi_submersible", "semi-submersible", "semisumergible", ""},
		{"fishing_boat", "fishing boat", "barco pesquero", "as announcer or sources describe it"},
		{"dock", "dock", "muelle", ""},
		{"camp", "camp", "campamento", ""},
		{"building", "building", "edificio", ""},
		{"other", "other", "otro", "the note says what"},
	}}
	FollowUp = &Vocabulary{Name: "follow_up", Words: []Word{
		{"yes", "yes", "sí", "a further hit on people who had survived the first is reported"},
		{"no", "no", "no", "a source says that there was none"},
		{"unknown", "not known", "no se sabe", "no source speaks of it"},
	}}
	Evidence = &Vocabulary{Name: "evidence", Declarable: true, Alone: NoneOffered, Former: map[string]string{"none": NoneOffered}, Words: []Word{
		{NoneOffered, "none", "ninguna", "a source says that no evidence was offered"},
		{"video", "video", "vídeo", "footage or stills of the strike, which show neither cargo nor identity"},
		{"intelligence_asserted", "intelligence asserted", "inteligencia alegada", "the announcer says that intelligence confirmed the target and does not show it"},
		{"drugs_recovered", "drugs recovered", "drogas recuperadas", "drugs said to be recovered at the scene"},
		{"other", "other", "otra", "the note says what"},
	}}
	Confirmation = &Vocabulary{Name: "confirmation", Words: []Word{
		{"declared", "declared by the attacker", "declarado por el atacante", "announced by the government that carried it out"},
		{"reported", "reported by others", "informado por otros", "not announced; reported by others"},
		{"contested", "contested", "en disputa", "sources disagree on whether or how it happened"},
	}}
	Superseded = &Vocabulary{Name: "superseded", Words: []Word{
		{"yes", "superseded", "reemplazado", "the outlet itself corrected it later; it stays listed and leaves the range"},
	}}
	Qualifier = &Vocabulary{Name: "qualifier", Words: []Word{
		{"exact", "exactly", "exactamente", "the number itself, without a qualifying word"},
		{"at_least", "at least", "al menos", "the source's own count, which may miss some"},
		{"more_than", "more than", "más de", "a rounded number below the source's count"},
		{"about", "about", "unos", "a rounded number near the source's count"},
		{"nearly", "nearly", "casi", "a rounded number above the source's count"},
		{"at_most", "at most", "como máximo", "an upper end"},
	}}
	CountsMissing = &Vocabulary{Name: "counts_missing", Words: []Word{
		{"yes", "included", "incluidos", "the source says that the presumed dead are inside its deaths"},
		{"no", "not included", "no incluidos", "the source says that they are not"},
		{"unknown", "not said", "no se dice", "the source does not say"},
	}}
	Stance = &Vocabulary{Name: "stance", Words: []Word{
		{"asserts", "asserts", "afirma", "says that the proposition of the topic is true"},
		{"denies", "denies", "niega", "says that it is false"},
		{"disputes", "disputes", "cuestiona", "doubts it or sets other facts against it, short of denying"},
		{"assesses_unlikely", "assesses as unlikely", "considera improbable", "an analytic judgement that it is probably false"},
		{"partially_supports", "partly supports", "apoya en parte", "gives facts for it, or says that a part of it is true"},
		{"reports", "reports", "informa", "reports facts that bear on it without taking a side"},
	}}
	ClaimEvidence = &Vocabulary{Name: "claim_evidence", Declarable: true, Alone: NoneOffered, Former: map[string]string{"none": NoneOffered}, Words: []Word{
		{NoneOffered, "none", "ninguna", "a source says that none was offered"},
		{"video", "video", "vídeo", ""},
		{"intelligence_asserted", "intelligence asserted", "inteligencia alegada", "said to rest on intelligence that is not shown"},
		{"document", "document", "documento", "an assessment, finding, indictment or record that can be read"},
		{"testimony", "testimony", "testimonio", "statements of witnesses or of people with knowledge"},
		{"drugs_recovered", "drugs recovered", "drogas recuperadas", ""},
		{"other", "other", "otra", "the note says what"},
	}}
	SourceKind = &Vocabulary{Name: "kind", Words: []Word{
		{"official", "official", "oficial", "a government, its forces or an international body"},
		{"wire", "news agency", "agencia de noticias", "text of a news agency, also as printed by others"},
		{"news", "news outlet", "medio de comunicación", ""},
		{"ngo", "organization", "organización", "an organization that reports or litigates"},
		{"tracker", "tracker", "registro", "a running list of strikes"},
		{"court", "court", "tribunal", "a filing or decision"},
		{"social", "social media", "red social", "a post"},
	}}
	Access = &Vocabulary{Name: "access", Words: []Word{
		{"read", "read", "leída", "the document itself was read"},
		{"excerpt", "excerpt", "fragmento", "only a part of it could be read"},
		{"quoted", "quoted", "citada", "known only through another text that quotes it or copies it"},
	}}
	PublisherKind = &Vocabulary{Name: "publisher_kind", Words: []Word{
		{"agency", "news agency", "agencia de noticias", "others print its text"},
		{"outlet", "news outlet", "medio de comunicación", ""},
		{"official", "official", "oficial", "a government, its forces or an international body"},
		{"organization", "organization", "organización", "an organization that reports, litigates or analyses"},
		{"tracker", "tracker", "registro", "keeps a running list of strikes"},
		{"aggregator", "aggregator", "agregador", "writes anew or compiles what others report"},
	}}
	Medium = &Vocabulary{Name: "medium", Declarable: true, Words: []Word{
		{ScopeSea, "at sea", "en el mar", ""},
		{ScopeLand, "on land", "en tierra", ""},
		{ScopeAir, "in the air", "en el aire", ""},
	}}
	ExclusionReason = &Vocabulary{Name: "reason", Words: []Word{
		{"unconfirmed", "unconfirmed", "sin confirmar", "claimed, but no source shows that it happened"},
		{"duplicate", "duplicate", "duplicado", "the same event as another row"},
		{"out_of_scope", "out of scope", "fuera de alcance", ""},
		{"not_a_strike", "not a strike", "no fue un ataque", "something else than a strike"},
		{"withdrawn", "withdrawn", "retirado", "once a row, shown to be wrong"},
	}}
	Completeness = &Vocabulary{Name: "completeness", Words: []Word{
		{"complete", "complete", "completa", "every strike that became public is meant to be here"},
		{"partial", "partial", "parcial", "strikes are known to be missing, or may be"},
	}}
	// Class has no words but those of a dataset.
	Class = &Vocabulary{Name: "class", Declarable: true}
	Total = &Vocabulary{Name: "total", Words: []Word{
		{"sum", "added up", "se suma", "the number of several strikes is the sum of theirs"},
		{"apart", "not added up", "no se suma", "told of each strike alone"},
	}}
)
