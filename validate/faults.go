package validate

// faults are what is wrong with the rows of a table. Of most rows nothing is.
type faults struct {
	any  []uint64           // rows of which something is, as bits
	rows map[int32]rowFault // of these
	// some are the columns, as bits, with such a cell in some row.
	some rowFault
}

// rowFault are columns of a row, as bits: those whose cells a tag refuses or a fault of
// reading tells, and those of which a finding of rows was reported.
type rowFault struct{ invalid, reported uint64 }

// of is what is wrong with a row.
func (f *faults) of(row int) rowFault {
	if row/64 >= len(f.any) || f.any[row/64]&(1<<(row%64)) == 0 {
		return rowFault{}
	}
	return f.rows[int32(row)]
}

func (f *faults) add(row int, fault rowFault) {
	if fault == (rowFault{}) {
		return
	}
	if f.rows == nil {
		f.rows = map[int32]rowFault{}
	}
	for row/64 >= len(f.any) {
		f.any = append(f.any, make([]uint64, 1+len(f.any))...)
	}
	f.any[row/64] |= 1 << (row % 64)
	was := f.rows[int32(row)]
	f.rows[int32(row)] = rowFault{was.invalid | fault.invalid, was.reported | fault.reported}
	f.some = rowFault{f.some.invalid | fault.invalid, f.some.reported | fault.reported}
}
