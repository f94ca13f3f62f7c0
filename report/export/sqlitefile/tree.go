package sqlitefile

import "encoding/binary"

// tree is a B-tree that grows at its end: leaves are written as they are full, the pages
// above them when all are.
type tree struct {
	file     *File
	root     uint32 // number of its page, which is there and empty
	interior byte   // kind of the pages above leaves
	most     int    // bytes of a record that stand in a cell; of a longer one some are elsewhere
	leaf     page
	children []child
	cell     []byte
}

// child is a page with what parts it from the next one, as a cell of the page above has it:
// the last row's number, or an entry that lies between them. The last child has none.
type child struct {
	page uint32
	bar  []byte
}

// Table is a table that is filled. Its root is the page that sqlite_schema tells.
type Table struct {
	tree
	row uint64
}

// Table begins to fill an empty table.
func (f *File) Table(root uint32) *Table {
	t := &Table{tree: tree{file: f, root: root, interior: tableInterior, most: pageSize - 35}}
	t.leaf.reset(tableLeaf)
	return t
}

// Add adds the next row; the first one is number 1.
func (t *Table) Add(r *Record) {
	record := r.bytes()
	t.row++
	t.cell = varint(varint(t.cell[:0], uint64(len(record))), t.row)
	t.local(record)
	if !t.leaf.add(t.cell, nil) {
		t.full(varint(nil, t.row-1))
		t.leaf.add(t.cell, nil)
	}
}

// Close ends the table.
func (t *Table) Close() error { return t.close() }

// Index fills an empty index with so many entries, in its order. An entry is the values of
// its columns and the number of the row.
func (f *File) Index(root uint32, entries int, entry func(n int) *Record) error {
	t := tree{file: f, root: root, interior: indexInterior, most: (pageSize-12)*64/255 - 23}
	t.leaf.reset(indexLeaf)
	for n := range entries {
		record := entry(n).bytes()
		t.cell = varint(t.cell[:0], uint64(len(record)))
		t.local(record)
		switch {
		case t.leaf.add(t.cell, nil):
		case n < entries-1: // it stands between this leaf and the next
			t.full(append([]byte(nil), t.cell...))
		default: // there must be a next one
			t.full(t.leaf.take())
			t.leaf.add(t.cell, nil)
		}
	}
	return t.close()
}

// local adds to the cell what of a record stands in it. The rest goes to pages of its own,
// each of which begins with the number of the next.
func (t *tree) local(record []byte) {
	const perPage, least = pageSize - 4, (pageSize-12)*32/255 - 23
	if len(record) <= t.most {
		t.cell = append(t.cell, record...)
		return
	}
	here := least + (len(record)-least)%perPage
	if here > t.most {
		here = least
	}
	t.cell = binary.BigEndian.AppendUint32(append(t.cell, record[:here]...), after(t.file.pages))
	for rest := record[here:]; len(rest) > 0; {
		var further [pageSize]byte
		n := copy(further[4:], rest)
		if rest = rest[n:]; len(rest) > 0 {
			binary.BigEndian.PutUint32(further[:], after(after(t.file.pages)))
		}
		t.file.append(further[:])
	}
}

// full writes the leaf and begins the next one.
func (t *tree) full(bar []byte) {
	kind := t.leaf.bytes[0]
	t.children = append(t.children, child{t.file.append(t.leaf.done(0)), bar})
	t.leaf.reset(kind)
}

// close writes the last leaf and the pages above.
func (t *tree) close() error {
	if len(t.children) == 0 {
		return t.file.replace(t.root, t.leaf.done(0))
	}
	t.full(nil)
	for {
		above, root := t.above()
		if root != nil {
			return t.file.replace(t.root, root)
		}
		t.children = above
	}
}

// above writes the pages above the children; or answers the one above all of them, which is
// not written.
func (t *tree) above() (pages []child, root []byte) {
	var p page
	last := len(t.children) - 1
	for first := 0; first <= last; {
		p.reset(t.interior)
		i := first
		for i < last && p.add(binary.BigEndian.AppendUint32(nil, t.children[i].page), t.children[i].bar) {
			i++
		}
		if i == last-1 { // a page with one child is none
			p.take()
			i--
		}
		done := p.done(t.children[i].page)
		if first == 0 && i == last {
			return nil, done
		}
		pages = append(pages, child{t.file.append(done), t.children[i].bar})
		first = i + 1
	}
	return pages, nil
}
