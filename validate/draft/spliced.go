package draft

import (
	"cmp"
	"io"
	"io/fs"
	"slices"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// spliced are the files of a folder with other tables in place of some: small ones as they
// are in memory, and large ones as pieces of their files with lines between them. None of it
// stands on a disk.
type spliced struct {
	fs.FS
	texts  schema.Texts
	tables map[string][]piece // by file
}

// A piece is a part of a table: of its file, or of new lines.
type piece struct {
	at   int64 // where it begins in the new table
	from int64 // where it begins in the file
	size int64
	text []byte // new lines; nil: it is a part of the file
}

// A splice puts a text in the place of some bytes of a file, or between two of them.
type splice struct {
	at, end int64
	text    []byte
}

// pieces are those of a file of that size with splices, which stand apart from each other.
func pieces(size int64, splices []splice) (all []piece) {
	slices.SortStableFunc(splices, func(a, b splice) int { return cmp.Compare(a.at, b.at) })
	at, from := int64(0), int64(0)
	add := func(p piece) {
		if p.size > 0 {
			all = append(all, p)
			at += p.size
		}
	}
	for _, s := range splices {
		add(piece{at, from, s.at - from, nil})
		add(piece{at, 0, int64(len(s.text)), s.text})
		from = s.end
	}
	add(piece{at, from, size - from, nil})
	return all
}

func (s *spliced) Open(name string) (fs.File, error) {
	if _, ok := s.texts[name]; ok {
		return s.texts.Open(name)
	}
	file, err := s.FS.Open(name)
	if err != nil || s.tables[name] == nil {
		return file, err
	}
	info, err := file.Stat()
	at, ok := file.(io.ReaderAt)
	if err != nil || !ok {
		file.Close()
		return nil, cmp.Or(err, error(&fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}))
	}
	pieces := s.tables[name]
	last := pieces[len(pieces)-1]
	spliced := &splicedFile{file: file, at: at, pieces: pieces, info: splicedInfo{info, last.at + last.size}}
	spliced.SectionReader = io.NewSectionReader(readerAt(spliced.readAt), 0, spliced.info.size)
	return spliced, nil
}

// ReadDir names the files of the folder; a table that is new among them is added.
func (s *spliced) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(s.FS, name)
	if err != nil {
		return nil, err
	}
	added, err := s.texts.ReadDir(name)
	for _, e := range added {
		if !slices.ContainsFunc(entries, func(other fs.DirEntry) bool { return other.Name() == e.Name() }) {
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return entries, err
}

// splicedFile is a large table with its splices.
type splicedFile struct {
	*io.SectionReader
	file   fs.File
	at     io.ReaderAt
	pieces []piece
	info   splicedInfo
}

func (f *splicedFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *splicedFile) Close() error               { return f.file.Close() }

// readAt reads at an offset of the new table.
func (f *splicedFile) readAt(b []byte, offset int64) (n int, err error) {
	i := sort.Search(len(f.pieces), func(i int) bool { return f.pieces[i].at > offset }) - 1
	for ; n < len(b); i++ {
		if i < 0 || i >= len(f.pieces) {
			return n, io.EOF
		}
		p := &f.pieces[i]
		within := offset + int64(n) - p.at
		part := b[n:min(int64(len(b)), int64(n)+p.size-within)]
		if len(part) == 0 {
			continue
		}
		var got int
		if p.text != nil {
			got = copy(part, p.text[within:])
		} else if got, err = f.at.ReadAt(part, p.from+within); got < len(part) {
			return n + got, cmp.Or(err, io.ErrUnexpectedEOF)
		}
		n += got
	}
	return n, nil
}

type readerAt func(b []byte, offset int64) (int, error)

func (r readerAt) ReadAt(b []byte, offset int64) (int, error) { return r(b, offset) }

// splicedInfo is what the file's info says, but for the size.
type splicedInfo struct {
	fs.FileInfo
	size int64
}

func (i splicedInfo) Size() int64 { return i.size }
