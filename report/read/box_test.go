package read

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/figure"
)

// TestLabelled reads lines of a label and its number.
func TestLabelled(t *testing.T) {
	a := newReader().Read([]byte("U.S. strikes on boats in the Caribbean\n\n- Bombings of boats since September: 36\n- Estimated deaths in total: 125\n"), Options{Name: "x.txt", Language: "en"})
	var got []string
	for _, f := range a.Figures {
		got = append(got, string(f.Measure)+" "+f.Qualifier)
	}
	if diff := cmp.Diff([]string{string(figure.Strikes) + " exact", string(figure.Deaths) + " about"}, got); diff != "" {
		t.Errorf("labels (-want +got)\n%s", diff)
	}
}
