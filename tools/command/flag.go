package command

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/pflag"

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

// AddNumber adds a flag that takes a whole number from low to high, in plain digits as a
// table writes them: 010 is not 8, nor is 1_000 a thousand.
func AddNumber(flags *pflag.FlagSet, to *int, name string, low, high int, usage string) {
	flags.Var(&number{low, high, func() string { return strconv.Itoa(*to) }, func(n int) { *to = n }}, name, usage)
}

// AddCount adds a flag that takes what a cell of a count does; without it the cell is
// left as it is.
func AddCount(flags *pflag.FlagSet, to *schema.Count, name, usage string) {
	flags.Var(&number{0, schema.MaxCount, func() string { return string(*to) }, func(n int) { *to = schema.NewCount(n) }}, name, usage)
}

// A number is the value of a flag, as the library of the command line asks of it.
type number struct {
	low, high int
	text      func() string
	take      func(int)
}

func (n *number) Type() string { return "number" }

func (n *number) String() string {
	if n.text == nil {
		return ""
	}
	return n.text()
}

func (n *number) Set(text string) error {
	value, ok := schema.Count(text).Int()
	if !ok || value < n.low || value > n.high {
		return fmt.Errorf("found %q, want a whole number from %d to %d, digits only", text, n.low, n.high)
	}
	n.take(value)
	return nil
}
