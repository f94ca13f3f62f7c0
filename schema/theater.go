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

// The scopes that hold more than one theater.
const (
	ScopeAll  = "all"
	ScopeSea  = "sea"
	ScopeLand = "land"
)
