package rules

import (
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

// trimmed is the cell without white space around it: the repair of columns whose
// values hold none.
func trimmed(c validate.Cell) string { return strings.TrimSpace(c.Value) }
