package draft

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Width is a range of deaths of a strike that was there before, set anew because
// an account was added.
type Width struct {
	ID            schema.ID
	Before, After [2]schema.Count // deaths_min, deaths_max
}

// widened are the rows of strikes, by their number, with the ranges of their accounts that
// stand, where these are others.
func (d *Draft) widened(strikes []schema.ID, sheet *schema.Sheet[schema.Strike], accounts []schema.Account) map[int][]string {
	low, high := sheet.Table().Index("deaths_min"), sheet.Table().Index("deaths_max")
	changed := map[int][]string{}
	for _, id := range strikes {
		row, ok := sheet.Find(string(id))
		if !ok {
			continue
		}
		w := Width{ID: id, Before: [2]schema.Count{sheet.Rows[row].DeathsMin, sheet.Rows[row].DeathsMax}}
		for i := range accounts {
			if a := &accounts[i]; a.StrikeID == id && a.Stands() {
				w.hold(a.DeathsMin, a.DeathsMax)
			}
		}
		if w.After == w.Before || !w.After[0].Known() {
			continue
		}
		cells := slices.Clone(schema.CellsOf(&sheet.Rows[row]))
		cells[low], cells[high] = string(w.After[0]), string(w.After[1])
		changed[row] = cells
		d.Widths = append(d.Widths, w)
	}
	return changed
}

// hold makes the range hold an account's; an end that is not told is the other.
func (w *Width) hold(low, high schema.Count) {
	if !low.Known() {
		low = high
	}
	if !high.Known() {
		high = low
	}
	if n, ok := low.Int(); ok && n < w.After[0].Or(schema.MaxCount+1) {
		w.After[0] = low
	}
	if n, ok := high.Int(); ok && n > w.After[1].Or(-1) {
		w.After[1] = high
	}
}
