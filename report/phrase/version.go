//go:build !js

package phrase

import (
	"github.com/strike-tally/strike-tally/report/figure"
)

// VersionReason says why a change asks for another version of the data, in a few words;
// empty for no reasons.
func (w *Words) VersionReason(reasons []figure.Fact) string {
	return w.facts("version_reason", reasons, ", ")
}

// ColumnChange says what happened to a column.
func (w *Words) ColumnChange(f figure.Fact) string { return w.Fact("version_reason", f) }
