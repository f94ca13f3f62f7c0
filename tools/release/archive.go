package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/strike-tally/strike-tally/report/atomicfile"
)

// member is a file of an archive.
type member struct {
	name   string // in the archive's folder, with slashes
	source string // file that it is read from
	run    bool   // it is a program
}

// mode is what the member may be used for, whatever the file it is read from
// may: the setting of the machine that packs is no part of a release.
func (m member) mode() fs.FileMode {
	if m.run {
		return 0o755
	}
	return 0o644
}

// archive is a form of archives.
type archive struct {
	ending string
	write  func(w io.Writer, folder string, day time.Time, members []member) error
}

var (
	tarball = archive{".tar.gz", writeTarball}
	zipped  = archive{".zip", writeZip}
)

// part is an archive as a file of the release. Its members stand in one folder, in
// the order given, and all carry one time and no owner.
func (a archive) part(name string, day time.Time, members []member) atomicfile.Part {
	return atomicfile.Part{Name: name + a.ending, Write: func(w io.Writer) error { return a.write(w, name+"/", day, members) }}
}

func writeTarball(w io.Writer, folder string, day time.Time, members []member) error {
	packed, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	out := tar.NewWriter(packed)
	for _, m := range members {
		err := m.read(func(in io.Reader, size int64) error {
			h := &tar.Header{Typeflag: tar.TypeReg, Name: folder + m.name, Size: size, Mode: int64(m.mode()), ModTime: day, Format: tar.FormatPAX}
			if err := out.WriteHeader(h); err != nil {
				return err
			}
			_, err := io.Copy(out, in)
			return err
		})
		if err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	return packed.Close()
}

func writeZip(w io.Writer, folder string, day time.Time, members []member) error {
	out := zip.NewWriter(w)
	for _, m := range members {
		err := m.read(func(in io.Reader, _ int64) error {
			h := &zip.FileHeader{Name: folder + m.name, Method: zip.Deflate, Modified: day}
			h.SetMode(m.mode())
			file, err := out.CreateHeader(h)
			if err == nil {
				_, err = io.Copy(file, in)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return out.Close()
}

// read hands the member's bytes over.
func (m member) read(use func(in io.Reader, size int64) error) error {
	f, err := os.Open(m.source)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	return use(f, info.Size())
}

// folderMembers are all files under a folder, by name.
func folderMembers(folder string) ([]member, error) {
	var members []member
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		members = append(members, member{name: filepath.ToSlash(name), source: path})
		return err
	})
	return members, err
}
