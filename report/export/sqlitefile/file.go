// Package sqlitefile fills the empty tables and indexes of an SQLite database, whose rows
// are all known beforehand: the pages of their B-trees are written one behind the other.
// Statements take several times as long, for the database looks for the place of every row
// in every index. What has no row, such as the schema, is made by SQLite itself.
//
// The form of the file is that of https://www.sqlite.org/fileformat2.html. No constraint is
// asked: the rows must hold them.
package sqlitefile

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
)

// pageSize is what the database must have: in bytes, none of them reserved.
const pageSize = 4096

// Places in the header of the file.
const (
	pageSizeAt  = 16
	reservedAt  = 20
	pageCountAt = 28
)

// File is a database that nobody else has open.
type File struct {
	file  *os.File
	out   *bufio.Writer
	pages uint32 // of the file, with those that wait in out
}

// Open opens a database that SQLite has made.
func Open(path string) (*File, error) {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	f := &File{file: file, out: bufio.NewWriterSize(nil, 64*pageSize)}
	if err := f.begin(); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return f, nil
}

// begin reads the header, and makes ready to write behind the last page.
func (f *File) begin() error {
	var header [100]byte
	if _, err := f.file.ReadAt(header[:], 0); err != nil {
		return err
	}
	if size, reserved := binary.BigEndian.Uint16(header[pageSizeAt:]), header[reservedAt]; size != pageSize || reserved != 0 {
		return fmt.Errorf("found pages of %d bytes, %d of them reserved; want %d and none", size, reserved, pageSize)
	}
	f.pages = binary.BigEndian.Uint32(header[pageCountAt:])
	if _, err := f.file.Seek(int64(f.pages)*pageSize, 0); err != nil {
		return err
	}
	f.out.Reset(f.file)
	return nil
}

// Close writes what waits, and closes the database. What is not closed is none.
func (f *File) Close() error {
	err := f.out.Flush()
	if err == nil {
		_, err = f.file.WriteAt(binary.BigEndian.AppendUint32(nil, f.pages), pageCountAt)
	}
	return errors.Join(err, f.file.Close())
}

// lockPage is the page that lies where SQLite sets its locks, and holds nothing.
const lockPage = 1<<30/pageSize + 1

// after is the number of the page that is written next behind another.
func after(number uint32) uint32 {
	if number+1 == lockPage {
		number++
	}
	return number + 1
}

// append writes a further page, and answers its number. Errors stay in out.
func (f *File) append(page []byte) uint32 {
	if next := after(f.pages); next > f.pages+1 {
		f.out.Write(make([]byte, pageSize))
	}
	f.out.Write(page)
	f.pages = after(f.pages)
	return f.pages
}

// replace writes a page that is there.
func (f *File) replace(number uint32, page []byte) error {
	_, err := f.file.WriteAt(page, int64(number-1)*pageSize)
	return err
}
