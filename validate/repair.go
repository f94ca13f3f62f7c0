package validate

// A Repair mends what a rule tells, where there is one right way to do so. It is
// asked only where the rule has found something, so a cell that no rule refuses
// keeps what it says. Exactly one of its parts is set.
type Repair struct {
	// Bytes mends a whole file before it is read; false if the right way cannot be
	// told.
	Bytes func(b []byte, f Finding) ([]byte, bool)
	// Writing reports whether the finding is mended by writing the table again in
	// canonical form.
	Writing func(f Finding) bool
	// Cell is the right text of the cell; the same text if it cannot be told.
	Cell func(c Cell) string
	// Order says that putting the rows in order mends the rule's findings.
	Order bool
}

// ByWriting mends a finding by writing the table again.
func ByWriting(Finding) bool { return true }
