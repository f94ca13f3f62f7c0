package csvtable

// What a hostile or broken file cannot pass. Each is told by a fault of its own.
const (
	// MaxCell is the most bytes that a cell may hold: what a spreadsheet can hold,
	// too.
	MaxCell = 32_767
	// MaxRow is the most bytes that a row may take in its file, quotes included.
	// What is longer is not read.
	MaxRow = 256 << 10
	// MaxFile is the most bytes of a file that is read into memory as a whole. A
	// stream of rows has no such limit.
	MaxFile = 2 << 30
	// MaxHead is where, at the latest, the header must have ended.
	MaxHead = 1 << 20
	// MaxFaults is how many faults of one kind are kept of a file that is read into
	// memory as a whole; the others are counted. A stream of rows keeps none.
	MaxFaults = 100_000
)

// lastHead is where, at the latest, the header begins, so that it ends within
// MaxHead.
const lastHead = MaxHead - MaxRow

// maxBroken bounds how many bytes behind a row that is broken by a quote, or too
// long, belong to it at most.
const maxBroken = 8 << 20
