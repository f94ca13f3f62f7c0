package validate

// faults are what is wrong with the rows of a table. Of most rows nothing is.
type faults struct {
	pages []*faultPage // nil: nothing is wrong with these rows
	// some are the columns, as bits, with such a cell in some row.
	some rowFault
}

// faultPage are the faults of neighbouring rows: those in which something is wrong are few,
// or most of the table.
type faultPage [16]rowFault

// rowFault are columns of a row, as bits: those whose cells a tag refuses or a fault of
// reading tells, and those of which a finding of rows was reported.
type rowFault struct{ invalid, reported uint64 }

// of is what is wrong with a row.
func (f *faults) of(row int) rowFault {
	page := row / len(faultPage{})
	if page >= len(f.pages) || f.pages[page] == nil {
		return rowFault{}
	}
	return f.pages[page][row%len(faultPage{})]
}

func (f *faults) add(row int, fault rowFault) {
	if fault == (rowFault{}) {
		return
	}
	page := row / len(faultPage{})
	for page >= len(f.pages) {
		f.pages = append(f.pages, nil)
	}
	if f.pages[page] == nil {
		f.pages[page] = &faultPage{}
	}
	of := &f.pages[page][row%len(faultPage{})]
	*of = rowFault{of.invalid | fault.invalid, of.reported | fault.reported}
	f.some = rowFault{f.some.invalid | fault.invalid, f.some.reported | fault.reported}
}

// count is the number of rows with a cell of these columns, as bits, that is not valid or
// of which a finding was reported.
func (f *faults) count(columns uint64) (rows int) {
	for _, page := range f.pages {
		if page == nil {
			continue
		}
		for _, of := range page {
			if (of.invalid|of.reported)&columns != 0 {
				rows++
			}
		}
	}
	return rows
}
