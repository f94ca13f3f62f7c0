package rules

import "github.com/strike-tally/strike-tally/validate/written"

// isPlaceholder reports whether a text is one that people write for "not known".
// In this dataset an empty cell says so.
func isPlaceholder(value string) bool { return written.IsUnknown(value) }
