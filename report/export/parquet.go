package export

import (
	"fmt"
	"io"
	"time"

	"github.com/parquet-go/parquet-go"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/schema"
)

// parquetParts are a file a table: days as DATE, counts as INT32, degrees as
// DOUBLE, lists as LIST of STRING, all else as STRING. What the schema requires
// is required, else an empty cell is null. Beside the dataset's tables stands bands: the
// numbers that reproduce those which tallies state. Tables may be cut into parts of so many
// rows, strikes-00001.parquet and so on, for engines that read them side by side; an
// empty table makes one part.
func parquetParts(b *book) ([]atomicfile.Part, error) {
	b = b.withUsual() // which the statements for its readers name
	tables, err := b.typed()
	if len(b.asked) == 0 {
		tables = append(tables, b.bandsTable()) // what parquet_verdicts.sql cannot know
	}
	meta := b.meta()
	var parts []atomicfile.Part
	for _, t := range tables {
		if b.partRows == 0 {
			parts = append(parts, t.parquetPart(t.name+".parquet", 0, t.rows, meta))
			continue
		}
		for first := 0; first == 0 || first < t.rows; first += b.partRows {
			name := fmt.Sprintf("%s-%05d.parquet", t.name, first/b.partRows+1)
			parts = append(parts, t.parquetPart(name, first, min(t.rows, first+b.partRows), meta))
		}
	}
	return parts, err
}

// rowsInGroup is what DuckDB and others read as one piece of work, and what is held in
// memory until it is written.
const rowsInGroup = 122_880

func (t *table) parquetPart(name string, first, end int, meta []fact) atomicfile.Part {
	return atomicfile.Part{Name: name, Write: func(w io.Writer) error { return t.parquet(w, name, first, end, meta) }}
}

// parquet writes the rows from first up to end, with what is told of the dataset.
func (t *table) parquet(w io.Writer, name string, first, end int, meta []fact) error {
	settings := []parquet.WriterOption{
		parquet.NewSchema(t.name, t.node()),
		parquet.Compression(&parquet.Snappy),
		parquet.CreatedBy("strike-tally", "1", "parquet-go"), // no build, so that a new one changes no bytes
		parquet.MaxRowsPerRowGroup(rowsInGroup),
	}
	for _, f := range meta {
		settings = append(settings, parquet.KeyValueMetadata(f.name, f.value))
	}
	out := parquet.NewGenericWriter[any](w, settings...)
	rows, room := make([]parquet.Row, 0, rowsAtOnce), make([]parquet.Row, rowsAtOnce)
	for row := range t.between(name, first, end) {
		n := len(rows)
		room[n] = t.parquetRow(room[n][:0], row)
		rows = append(rows, room[n])
		if len(rows) == rowsAtOnce || row == end-1 {
			if _, err := out.WriteRows(rows); err != nil {
				return err
			}
			rows = rows[:0]
		}
	}
	return out.Close()
}

// node is the table's schema in the order of its columns, which a plain group
// does not keep.
func (t *table) node() parquet.Node {
	n := ordered{Group: parquet.Group{}}
	for i := range t.columns {
		c := &t.columns[i]
		n.Group[c.Name] = columnNode(c)
		n.names = append(n.names, c.Name)
	}
	return n
}

func columnNode(c *schema.Column) parquet.Node {
	var n parquet.Node
	switch {
	case c.Kind == schema.Day && !c.Months: // which may be a month stays text
		n = parquet.Date()
	case isWhole(c.Kind):
		n = parquet.Int(32)
	case c.Kind == schema.Decimal:
		n = parquet.Leaf(parquet.DoubleType)
	case c.Kind == schema.WordList:
		n = parquet.List(words())
	case c.Kind == schema.OneWord:
		n = words()
	case c.IsList():
		n = parquet.List(parquet.String())
	default:
		n = parquet.String()
	}
	if !c.Required {
		n = parquet.Optional(n)
	}
	return n
}

// words are texts of which there are few: each stands once in a file.
func words() parquet.Node { return parquet.Encoded(parquet.String(), &parquet.RLEDictionary) }

// ordered is a group whose fields stand in the order of names.
type ordered struct {
	parquet.Group
	names []string
}

func (o ordered) Fields() []parquet.Field {
	byName := map[string]parquet.Field{}
	for _, f := range o.Group.Fields() {
		byName[f.Name()] = f
	}
	fields := make([]parquet.Field, len(o.names))
	for i, name := range o.names {
		fields[i] = byName[name]
	}
	return fields
}

// parquetRow is a row of sound cells. The levels say how deep a value is defined:
// a list has one level more than a plain cell, an optional one another.
func (t *table) parquetRow(values parquet.Row, row int) parquet.Row {
	for i := range t.columns {
		c, cell := &t.columns[i], t.cell(row, i)
		defined := 1
		if c.Required {
			defined = 0
		}
		switch {
		case cell == "":
			values = append(values, parquet.NullValue().Level(0, 0, i))
		case c.IsList():
			for n, member := range schema.List(cell).Members() {
				values = append(values, parquet.ByteArrayValue([]byte(member)).Level(min(n, 1), defined+1, i))
			}
		default:
			values = append(values, leaf(c, cell).Level(0, defined, i))
		}
	}
	return values
}

const secondsInDay = int64(24 * time.Hour / time.Second)

func leaf(c *schema.Column, cell string) parquet.Value {
	switch {
	case c.Kind == schema.Day && !c.Months:
		return parquet.Int32Value(int32(schema.Date(cell).Time().Unix() / secondsInDay))
	case isWhole(c.Kind):
		return parquet.Int32Value(int32(whole(cell)))
	case c.Kind == schema.Decimal:
		degrees, _ := schema.Degree(cell).Float64()
		return parquet.DoubleValue(degrees)
	}
	return parquet.ByteArrayValue([]byte(cell))
}
