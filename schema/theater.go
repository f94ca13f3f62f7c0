package schema

import "slices"

// Theater is a part of the sea or land in which strikes are counted. The places
// are data, so that another campaign needs no change of code.
type Theater struct {
	Theater   string `csv:"theater" validate:"required,slug" doc:"The word used in the other tables."`
	Label     string `csv:"label" validate:"required,text,max=40" doc:"For readers, English."`
	LabelES   string `csv:"label_es" optional:"usual" validate:"omitempty,text,max=40" doc:"For readers, Spanish. Empty where the dataset is told in English alone."`
	Medium    string `csv:"medium" validate:"required,word=medium" doc:"Where it is: at sea, on land."`
	Latitude  Degree `csv:"latitude" optional:"usual" validate:"required_with=Longitude,omitempty,degree=90" doc:"A rough middle for maps, decimal degrees north."`
	Longitude Degree `csv:"longitude" optional:"usual" validate:"required_with=Latitude,omitempty,degree=180" doc:"A rough middle for maps, decimal degrees east."`
}

// Scopes are what totals are made for: the strikes of each medium and of each theater
// in it, at sea first, and last all together, which no published total of strikes on
// boats can be compared with.
func (d *Dataset) Scopes() []string {
	var scopes []string
	for _, medium := range d.Media() {
		scopes = append(scopes, d.Inside(medium)...)
	}
	for i := range d.Theaters.Rows {
		if t := &d.Theaters.Rows[i]; !d.IsMedium(t.Medium) {
			scopes = append(scopes, t.Theater) // a fault, which hides no strike
		}
	}
	return append(scopes, ScopeAll)
}

// Media are the media in which the dataset counts strikes: those of its vocabulary that
// a theater has. Where it declares none, sea and land are among them in any case.
func (d *Dataset) Media() []string {
	v := d.Words(Medium)
	return slices.DeleteFunc(v.Names(), func(medium string) bool {
		if v == Medium && (medium == ScopeSea || medium == ScopeLand) {
			return false
		}
		return !slices.ContainsFunc(d.Theaters.Rows, func(t Theater) bool { return t.Medium == medium })
	})
}

// IsMedium reports whether a scope is a medium.
func (d *Dataset) IsMedium(scope string) bool { return d.Words(Medium).Index(scope) >= 0 }

// Inside are a medium and the theaters in it.
func (d *Dataset) Inside(medium string) []string {
	scopes := []string{medium}
	for i := range d.Theaters.Rows {
		if t := &d.Theaters.Rows[i]; t.Medium == medium {
			scopes = append(scopes, t.Theater)
		}
	}
	return scopes
}

// MainScope is the scope of the totals that stand first: the strikes at sea, or all
// where there are strikes and none of them is at sea.
func (d *Dataset) MainScope() string {
	for i := range d.Strikes.Rows {
		if d.InScope(d.Strikes.Rows[i].Theater, ScopeSea) {
			return ScopeSea
		}
	}
	if len(d.Strikes.Rows) > 0 {
		return ScopeAll
	}
	return ScopeSea
}

// The scopes that hold more than one theater.
const (
	ScopeAll  = "all"
	ScopeSea  = "sea"
	ScopeLand = "land"
	ScopeAir  = "air"
)

// In is the label of the theater in a language, as [Topic.In] has it.
func (t *Theater) In(language string) string { return inLanguage(language, t.Label, t.LabelES) }
