package reporttest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// TestValuesAreTheirOwn: a number that stands in two cells could not tell where it comes from;
// only figures state what cells add up to.
func TestValuesAreTheirOwn(t *testing.T) {
	d := schema.Read(reporttest.Files(t))
	n := reporttest.New(d)
	for number, name := range n.Numbers() {
		all := slices.DeleteFunc(strings.Split(name, "="), func(one string) bool { return one[0] == 'T' })
		if len(all) > 1 {
			t.Errorf("found %d as %s, want another number in each", number, name)
		}
	}
	if len(n.Numbers()) < 250 {
		t.Errorf("found %d numbers, want more", len(n.Numbers()))
	}
	for i := range d.Strikes.Rows {
		if name := n.Day(string(d.Strikes.Rows[i].Date)); name != string(d.Strikes.Rows[i].ID)+".date" {
			t.Errorf("found the day of %s as %s", d.Strikes.Rows[i].ID, name)
		}
	}
}
