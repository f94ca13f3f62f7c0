package validate

import "math"

// A column is the numbers of one column of a table, by row. Those of many rows are held as
// narrow as they are: most columns of large tables need one byte a row or two, for the numbers of rows
// that stand close together differ by little.
type column struct {
	chunks []chunk
	rest   []int32 // of the rows behind the chunks: fewer than chunkRows
}

// chunkRows are the rows of a chunk.
const chunkRows = 4096

// A chunk is the numbers of some rows: what they are more than the least of them, in one of the slices;
// in none where all are the same.
type chunk struct {
	least int32
	one   []uint8
	two   []uint16
	four  []int32 // as they are
}

// add takes the numbers of further rows.
func (c *column) add(numbers []int32) {
	for len(numbers) > 0 {
		n := min(len(numbers), chunkRows-len(c.rest))
		c.rest = append(c.rest, numbers[:n]...)
		if numbers = numbers[n:]; len(c.rest) == chunkRows {
			c.chunks = append(c.chunks, narrowed(c.rest))
			c.rest = c.rest[:0]
		}
	}
}

// narrowed is a chunk of numbers.
func narrowed(numbers []int32) chunk {
	least, most := numbers[0], numbers[0]
	for _, n := range numbers {
		least, most = min(least, n), max(most, n)
	}
	c := chunk{least: least}
	switch span := int64(most) - int64(least); {
	case span == 0:
	case span <= math.MaxUint8:
		c.one = make([]uint8, len(numbers))
		for i, n := range numbers {
			c.one[i] = uint8(n - least)
		}
	case span <= math.MaxUint16:
		c.two = make([]uint16, len(numbers))
		for i, n := range numbers {
			c.two[i] = uint16(n - least)
		}
	default:
		c.four = append([]int32(nil), numbers...)
	}
	return c
}

// len is the number of rows.
func (c *column) len() int { return len(c.chunks)*chunkRows + len(c.rest) }

// at is the number of a row.
func (c *column) at(row int) int32 {
	if row >= len(c.chunks)*chunkRows {
		return c.rest[row-len(c.chunks)*chunkRows]
	}
	switch k, i := &c.chunks[row/chunkRows], row%chunkRows; {
	case k.one != nil:
		return k.least + int32(k.one[i])
	case k.two != nil:
		return k.least + int32(k.two[i])
	case k.four != nil:
		return k.four[i]
	default:
		return k.least
	}
}

// wide puts the numbers of all rows into a slice of that length.
func (c *column) wide(numbers []int32) {
	for i := range c.chunks {
		k, to := &c.chunks[i], numbers[i*chunkRows:(i+1)*chunkRows]
		switch {
		case k.one != nil:
			for i, n := range k.one {
				to[i] = k.least + int32(n)
			}
		case k.two != nil:
			for i, n := range k.two {
				to[i] = k.least + int32(n)
			}
		case k.four != nil:
			copy(to, k.four)
		default:
			for i := range to {
				to[i] = k.least
			}
		}
	}
	copy(numbers[len(c.chunks)*chunkRows:], c.rest)
}

// wide are the numbers of a column, by row. Those of a large table are made for the rule at hand,
// which must not keep them.
func (t *Table) wide(i int) []int32 {
	c := &t.columns[i]
	if len(c.chunks) == 0 {
		return c.rest
	}
	if numbers, ok := t.widened[i]; ok {
		return numbers
	}
	var numbers []int32
	if last := len(t.spare) - 1; last >= 0 {
		numbers, t.spare = t.spare[last], t.spare[:last]
	} else {
		numbers = make([]int32, c.len())
	}
	c.wide(numbers)
	t.widened[i] = numbers
	return numbers
}

// release takes the numbers back that were made for a rule.
func (t *Table) release() {
	for _, numbers := range t.widened {
		t.spare = append(t.spare, numbers)
	}
	clear(t.widened)
}
