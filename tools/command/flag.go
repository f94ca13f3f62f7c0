package command

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Day reads the value of a flag that takes a day; empty stays empty.
func Day(flag, value string) (schema.Date, error) {
	d := schema.Date(value)
	if value != "" && !d.Valid() {
		return "", fmt.Errorf("--%s: found %q, want a day such as 2025-10-14", flag, value)
	}
	return d, nil
}

// Word is an error where the value of a flag is none of the words that it takes.
func Word(flag, value string, allowed ...string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	return fmt.Errorf("--%s: found %q, want one of %q", flag, value, allowed)
}
