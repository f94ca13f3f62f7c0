package figure

import "github.com/strike-tally/strike-tally/schema"

// Window is what happened between two figures of one series: a level that is off
// may still move rightly.
type Window struct {
	Series   string
	From, To *Point
	Stated   int // rise of the stated deaths
	Rows     int // rise of the rows' deaths under the series' methods
	// StatedTo and RowsTo are the rises of the upper ends where both figures state a
	// range; else Stated and Rows.
	StatedTo, RowsTo int
}

// Difference is stated minus rows; positive: the source rose by more.
func (w *Window) Difference() int { return w.Stated - w.Rows }

// DifferenceTo is that of the upper ends.
func (w *Window) DifferenceTo() int { return w.StatedTo - w.RowsTo }

// Off reports whether the source rose otherwise than the rows, at either end.
func (w *Window) Off() bool { return w.Difference() != 0 || w.DifferenceTo() != 0 }

// Windows are the windows between neighbouring points of a series that both give
// the source's own count, or both its ends. Rounded numbers do not measure a
// rise.
func (s *Series) Windows() []Window {
	var windows []Window
	var before *Point
	for i := range s.Points {
		p := &s.Points[i]
		if !own(p.Stated) {
			continue
		}
		if before != nil && before.Stated.Range() == p.Stated.Range() {
			windows = append(windows, Window{Series: s.Name, From: before, To: p,
				Stated: p.Stated.Stated - before.Stated.Stated, Rows: p.Computed - before.Computed,
				StatedTo: p.Stated.StatedTo - before.Stated.StatedTo, RowsTo: p.ComputedTo - before.ComputedTo})
		}
		before = p
	}
	return windows
}

// Days are the days that the window spans: after the first figure's day, up to
// the second's.
func (w *Window) Days() (after, until schema.Date) { return w.From.Day, w.To.Day }
