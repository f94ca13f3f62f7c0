package figure

import "github.com/strike-tally/strike-tally/schema"

// Window is what happened between two figures of one series: a level that is off
// may still move rightly.
type Window struct {
	Series   string
	From, To *Point
	Stated   int // rise of the stated deaths
	Rows     int // rise of the rows' deaths under the series' methods
	// Difference is stated minus rows; positive: the source rose by more.
	Difference int
}

// Windows are the windows between neighbouring points of a series that both give
// the source's own count of the same scope. Rounded numbers do not measure a
// rise.
func (s *Series) Windows() []Window {
	var windows []Window
	var before *Point
	for i := range s.Points {
		p := &s.Points[i]
		if !own(p.Stated) {
			continue
		}
		if before != nil && before.Verdict.Tally.Scope == p.Verdict.Tally.Scope {
			w := Window{Series: s.Name, From: before, To: p, Stated: p.Stated.Stated - before.Stated.Stated, Rows: p.Computed - before.Computed}
			w.Difference = w.Stated - w.Rows
			windows = append(windows, w)
		}
		before = p
	}
	return windows
}

// Days are the days that the window spans: after the first figure's day, up to
// the second's.
func (w *Window) Days() (after, until schema.Date) { return w.From.Day, w.To.Day }
