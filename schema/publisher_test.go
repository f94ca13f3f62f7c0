package schema

import "testing"

func TestSeriesNamed(t *testing.T) {
	d := &Dataset{Publishers: NewSheet(TableNamed("publishers"), []Publisher{
		{Publisher: "Example Agency", Kind: "agency", Series: "EA", Also: "The Example Agency; E.A."},
		{Publisher: "Example Daily", Kind: "outlet", Also: "Daily"},
	})}
	for name, want := range map[string]string{
		"EA": "EA", "ea": "EA", "Example Agency": "EA", "the example agency": "EA", "E.A.": "EA",
		"Example Daily": "Example Daily", "Daily": "Daily", "Elsewhere": "Elsewhere", "": "",
	} {
		if got := d.SeriesNamed(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
