package csvtable

// Fault is something that is wrong with a file or its form, found while reading.
// Package validate words it: the kind is the name of the rule that explains it.
type Fault struct {
	Kind  FaultKind
	Place Place
	Row   string // id of the row, where it is known
	Field string // column name, for a cell
	Value string // what was found
	Want  string // what was wanted, where one thing was
	Count int    // how often, where one fault stands for many places
	Until int    // last physical line concerned, where there are several
	Other string // file of the table that it seems to be, or that seems to be it, or the name with which another one has changed places; empty: unknown, or none
	Cut   bool   // the file ends in it, without a line end
}

// FaultKind names what is wrong.
type FaultKind string

const (
	MissingFile    FaultKind = "missing-file"
	UnreadableFile FaultKind = "unreadable-file"
	EmptyFile      FaultKind = "empty-file"
	UnknownFile    FaultKind = "unknown-file"
	// InvalidDescriptor is about the file beside the tables that describes the dataset.
	InvalidDescriptor FaultKind = "invalid-descriptor"
	ForeignFile       FaultKind = "foreign-file"
	ForeignHeader     FaultKind = "foreign-header"
	LineAboveHeader   FaultKind = "line-above-header"
	LineAmongRows     FaultKind = "line-among-rows"
	ConflictMarker    FaultKind = "conflict-marker"
	WrongEncoding     FaultKind = "wrong-encoding"
	ByteOrderMark     FaultKind = "byte-order-mark"
	InvalidUTF8       FaultKind = "invalid-utf8"
	ControlCharacter  FaultKind = "control-character"
	LineEnd           FaultKind = "line-end"
	NoFinalLineEnd    FaultKind = "no-final-line-end"
	BlankLine         FaultKind = "blank-line"
	WrongSeparator    FaultKind = "wrong-separator"
	MissingHeader     FaultKind = "missing-header"
	MissingColumn     FaultKind = "missing-column"
	UnknownColumn     FaultKind = "unknown-column"
	MisspeltColumn    FaultKind = "misspelt-column"
	DuplicateColumn   FaultKind = "duplicate-column"
	ColumnOrder       FaultKind = "column-order"
	ShortRow          FaultKind = "short-row"
	LongRow           FaultKind = "long-row"
	UnclosedQuote     FaultKind = "unclosed-quote"
	StrayQuote        FaultKind = "stray-quote"
	NeedlessQuotes    FaultKind = "needless-quotes"
	LongCell          FaultKind = "long-cell"
	OverlongRow       FaultKind = "overlong-row"
	// TooMany stands for Count faults of the kind that Value names, beyond
	// MaxFaults, each of which is not told.
	TooMany FaultKind = "too-many-findings"
)

// Place is where something stands. Line and Column count from 1, the column in
// bytes; 0 stands for the file as a whole.
type Place struct {
	File   string // relative to the data folder
	Line   int
	Column int
}
