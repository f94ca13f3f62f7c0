package export

import (
	"archive/zip"
	"cmp"
	"compress/flate"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
)

// sortedZip writes a zip's files with one time and in one order: the table of contents
// first, as readers of workbooks want it, then by name. Until the order is known they
// wait in a folder, packed.
type sortedZip struct {
	to     io.Writer
	folder string
	files  []*zipFile
}

type zipFile struct {
	zip.FileHeader
	waiting *os.File
	packer  *flate.Writer
	check   hash.Hash32
}

func (z *sortedZip) Create(name string) (io.Writer, error) {
	waiting, err := os.Create(filepath.Join(z.folder, "part"+strconv.Itoa(len(z.files))))
	if err != nil {
		return nil, err
	}
	const firstDay = 1<<5 | 1 // 1 January 1980; what is written raw takes no day from Modified
	f := &zipFile{FileHeader: zip.FileHeader{Name: name, Method: zip.Deflate, Modified: epoch}, waiting: waiting, check: crc32.NewIEEE()}
	f.ModifiedDate = firstDay
	z.files = append(z.files, f)
	f.packer, err = flate.NewWriter(waiting, flate.DefaultCompression)
	return f, err
}

// AddFS is asked for by nobody: a workbook has no folder of files.
func (z *sortedZip) AddFS(fs.FS) error { return fs.ErrInvalid }

func (f *zipFile) Write(b []byte) (int, error) {
	f.UncompressedSize64 += uint64(len(b))
	f.check.Write(b)
	return f.packer.Write(b)
}

// Close writes what waits.
func (z *sortedZip) Close() error {
	const contents = "[Content_Types].xml"
	slices.SortFunc(z.files, func(a, b *zipFile) int {
		return cmp.Or(cmp.Compare(rank(a.Name, contents), rank(b.Name, contents)), cmp.Compare(a.Name, b.Name))
	})
	out := zip.NewWriter(z.to)
	for _, f := range z.files {
		if err := f.unload(out); err != nil {
			return err
		}
	}
	return out.Close()
}

// rank is 0 for the name that comes first, else 1.
func rank(name, first string) int {
	if name == first {
		return 0
	}
	return 1
}

func (f *zipFile) unload(out *zip.Writer) error {
	defer f.waiting.Close()
	if err := f.packer.Close(); err != nil {
		return err
	}
	size, err := f.waiting.Seek(0, io.SeekCurrent)
	if err != nil {
		return err
	}
	f.CompressedSize64, f.CRC32 = uint64(size), f.check.Sum32()
	to, err := out.CreateRaw(&f.FileHeader)
	if err != nil {
		return err
	}
	if _, err := f.waiting.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err = io.Copy(to, f.waiting)
	return err
}
