package schema

// Theater is a part of the sea or land in which strikes are counted. The places
// are data, so that another campaign needs no change of code.
type Theater struct {
	Theater   string `csv:"theater" validate:"required,slug" doc:"The word used in the other tables."`
	Label     string `csv:"label" validate:"required,text,max=40" doc:"For readers, English."`
	LabelES   string `csv:"label_es" validate:"required,text,max=40" doc:"For readers, Spanish."`
	Medium    string `csv:"medium" validate:"required,word=medium" doc:"At sea or on land."`
	Latitude  Degree `csv:"latitude" validate:"required_with=Longitude,omitempty,degree=90" doc:"A rough middle for maps, decimal degrees north."`
	Longitude Degree `csv:"longitude" validate:"required_with=Latitude,omitempty,degree=180" doc:"A rough middle for maps, decimal degrees east."`
}

// Scopes are what totals are made for: the strikes at sea and each theater there,
// those on land and each theater there, and last all together, which no published
// total of strikes on boats can be compared with.
func (d *Dataset) Scopes() []string {
	var scopes []string
	for _, medium := range []string{ScopeSea, ScopeLand} {
		scopes = append(scopes, d.Inside(medium)...)
	}
	for i := range d.Theaters.Rows {
		if t := &d.Theaters.Rows[i]; t.Medium != ScopeSea && t.Medium != ScopeLand {
			scopes = append(scopes, t.Theater) // a fault, which hides no strike
		}
	}
	return append(scopes, ScopeAll)
}

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
)
