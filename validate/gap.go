package validate

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// gaps are blank lines that may be a part of another fault: those right above a line of words
// that is no row, as where a source stands below a table, are told with that line.
type gaps struct{ held []schema.Fault }

// take takes the next faults of a file, and answers those to be told, in their order. What is
// held back is answered with later ones, or by end.
func (g *gaps) take(faults []schema.Fault) (told []schema.Fault) {
	for _, f := range faults {
		follows := len(g.held) > 0 && g.held[len(g.held)-1].Place.File == f.Place.File && g.last() == f.Place.Line-1
		switch {
		case f.Kind == csvtable.LineAmongRows && f.Value == csvtable.TextLine && follows:
			g.held = g.held[:0]
			told = append(told, f)
		case f.Kind == csvtable.BlankLine:
			if !follows {
				told = append(told, g.end()...)
			}
			g.held = append(g.held, f)
		default:
			told = append(append(told, g.end()...), f)
		}
	}
	return told
}

// last is the line of the last blank line that is held.
func (g *gaps) last() int { return g.held[len(g.held)-1].Place.Line }

// behind answers what is held where a row stands behind it.
func (g *gaps) behind(line int) []schema.Fault {
	if len(g.held) == 0 || line <= g.last() {
		return nil
	}
	return g.end()
}

// end answers what is held: nothing follows.
func (g *gaps) end() []schema.Fault {
	told := append([]schema.Fault(nil), g.held...)
	g.held = g.held[:0]
	return told
}
