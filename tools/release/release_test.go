package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"debug/macho"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// foreign is a platform on which the tests do not run. Each one costs the compiling of
// the standard library once.
func foreign() string {
	if runtime.GOOS == "darwin" {
		return "linux/arm64"
	}
	return "darwin/arm64"
}

// made is a release of the small module in a folder of that name: every file by its
// name.
func made(t *testing.T, folder, platform string) map[string][]byte {
	t.Helper()
	root := filepath.Join(t.TempDir(), folder)
	if err := os.CopyFS(root, os.DirFS("testdata/module")); err != nil {
		t.Fatal(err)
	}
	output := filepath.Join(t.TempDir(), "dist")
	r := &request{root: root, version: "v9.8.7", platforms: []string{platform}, try: true}
	if err := run(r, output, ""); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(output), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files[name], err = os.ReadFile(filepath.Join(output, name))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestReleaseIsTheSameInEveryFolder makes a release twice, in folders of other names
// and files of other times, for a platform that is not this one.
func TestReleaseIsTheSameInEveryFolder(t *testing.T) {
	t.Setenv("GOFLAGS", "-trimpath=false -buildvcs=true")
	first := made(t, "first", foreign())
	for _, setting := range []struct{ name, value string }{{"TZ", "Asia/Tokyo"}, {"GOAMD64", "v3"}, {"CGO_ENABLED", "1"}, {"GOOS", "plan9"}} {
		t.Setenv(setting.name, setting.value)
	}
	second := made(t, "the second, elsewhere", foreign())
	names := slices.Sorted(maps.Keys(first))
	want := []string{"SHA256SUMS", "strike-tally_v9.8.7.geojson", "strike-tally_v9.8.7.sqlite", "strike-tally_v9.8.7.xlsx", "strike-tally_v9.8.7_csv.zip",
		"strike-tally_v9.8.7_datapackage.zip", "strike-tally_v9.8.7_jsonl.zip", "strike-tally_v9.8.7_parquet.zip", "strike-tally_v9.8.7_site.tar.gz",
		"tally_v9.8.7_" + strings.ReplaceAll(foreign(), "/", "_") + ".tar.gz"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	var sums string
	for _, name := range names {
		if !bytes.Equal(first[name], second[name]) {
			t.Errorf("%s: found other bytes in another folder", name)
		}
		if name != "SHA256SUMS" {
			sums += fmt.Sprintf("%x  %s\n", sha256.Sum256(first[name]), name)
		}
	}
	if diff := cmp.Diff(sums, string(first["SHA256SUMS"])); diff != "" {
		t.Errorf("SHA256SUMS (-want +got):\n%s", diff)
	}
	packed := want[len(want)-1]
	folder := strings.TrimSuffix(packed, ".tar.gz")
	program := unpacked(t, packed, first[packed])
	var inside []string
	for name := range program {
		inside = append(inside, name)
	}
	slices.Sort(inside)
	if diff := cmp.Diff([]string{folder + "/LICENSE -rw-r--r-- 1980-01-01", folder + "/LICENSE-data -rw-r--r-- 1980-01-01", folder + "/README.md -rw-r--r-- 1980-01-01",
		folder + "/tally -rwxr-xr-x 1980-01-01", folder + "/tally-publish -rwxr-xr-x 1980-01-01"}, inside); diff != "" {
		t.Errorf("%s (-want +got):\n%s", packed, diff)
	}
	for _, c := range programs {
		binary := program[folder+"/"+c.name+" -rwxr-xr-x 1980-01-01"]
		if !strings.Contains(binary, "v9.8.7") {
			t.Errorf("%s: found no version in %s", packed, c.name)
		}
		if foreign() == "darwin/arm64" && !hasUUID(t, binary) {
			t.Errorf("%s: found no LC_UUID in %s, without which macOS does not start it", packed, c.name)
		}
	}
	site := unpacked(t, "strike-tally_v9.8.7_site.tar.gz", first["strike-tally_v9.8.7_site.tar.gz"])
	wantSite := map[string]string{"strike-tally_v9.8.7_site/inner/file -rw-r--r-- 1980-01-01": "site --reader made for the browser --data data -o \nid\nS001\n"}
	if diff := cmp.Diff(wantSite, site); diff != "" {
		t.Errorf("site (-want +got):\n%s", diff)
	}
}

// hasUUID reports whether a program for macOS carries a UUID.
func hasUUID(t *testing.T, binary string) bool {
	t.Helper()
	f, err := macho.NewFile(strings.NewReader(binary))
	if err != nil {
		t.Fatal(err)
	}
	const uuid = 0x1b // LC_UUID
	return slices.ContainsFunc(f.Loads, func(l macho.Load) bool { return f.ByteOrder.Uint32(l.Raw()) == uuid })
}

func TestPacking(t *testing.T) {
	for _, platform := range released {
		want := []string{"tally", "tally-publish", ".tar.gz"}
		if platform == "windows/amd64" || platform == "windows/arm64" {
			want = []string{"tally.exe", "tally-publish.exe", ".zip"}
		}
		if diff := cmp.Diff(want, []string{tally.file(platform), publish.file(platform), packing(platform).ending}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", platform, diff)
		}
	}
}

// unpacked are an archive's files by name, mode and day, with their bytes; an owner
// is a fault.
func unpacked(t *testing.T, name string, packed []byte) map[string]string {
	t.Helper()
	files := map[string]string{}
	add := func(name string, mode fs.FileMode, day time.Time, r io.Reader, err error) {
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[fmt.Sprintf("%s %s %s", name, mode, day.UTC().Format(time.DateOnly))] = string(text)
	}
	if strings.HasSuffix(name, ".zip") {
		z, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			r, err := f.Open()
			add(f.Name, f.Mode(), f.Modified, r, err)
		}
		return files
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	if !z.ModTime.IsZero() || z.Name != "" {
		t.Errorf("%s: found the time %s and the name %q in it, want neither", name, z.ModTime, z.Name)
	}
	for in := tar.NewReader(z); ; {
		h, err := in.Next()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		if h.Uid != 0 || h.Gid != 0 || h.Uname != "" || h.Gname != "" {
			t.Errorf("%s: found the owner %d:%d %s:%s, want none", h.Name, h.Uid, h.Gid, h.Uname, h.Gname)
		}
		add(h.Name, h.FileInfo().Mode(), h.ModTime, in, nil)
	}
}

// TestArchivesForgetTheFolder packs the same files as they stand on two machines.
func TestArchivesForgetTheFolder(t *testing.T) {
	day := time.Date(2026, time.November, 2, 0, 0, 0, 0, time.UTC)
	for _, a := range []archive{tarball, zipped} {
		var packed [2]bytes.Buffer
		for i, mode := range []fs.FileMode{0o600, 0o755} {
			folder := t.TempDir()
			var members []member
			for _, name := range []string{"tally", "LICENSE", "märz/ü.csv"} {
				source := filepath.Join(folder, filepath.FromSlash(name))
				if err := os.MkdirAll(filepath.Dir(source), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(source, []byte(name), mode); err != nil {
					t.Fatal(err)
				}
				at := day.AddDate(0, 0, 5*i)
				if err := os.Chtimes(source, at, at); err != nil {
					t.Fatal(err)
				}
				members = append(members, member{name, source, name == "tally"})
			}
			if err := a.part("it", day, members).Write(&packed[i]); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(packed[0].Bytes(), packed[1].Bytes()) {
			t.Errorf("%s: found other bytes for the same files", a.ending)
		}
		want := map[string]string{"it/tally -rwxr-xr-x 2026-11-02": "tally", "it/LICENSE -rw-r--r-- 2026-11-02": "LICENSE", "it/märz/ü.csv -rw-r--r-- 2026-11-02": "märz/ü.csv"}
		if diff := cmp.Diff(want, unpacked(t, a.ending, packed[0].Bytes())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", a.ending, diff)
		}
		if err := a.part("it", day, []member{{"gone", filepath.Join(t.TempDir(), "gone"), false}}).Write(io.Discard); err == nil {
			t.Errorf("%s: found no error for a file that is not there", a.ending)
		}
	}
}

// TestTheVersionIsThatOfTheProgram wants the variable that the linker sets: one that
// is not there is passed over in silence.
func TestTheVersionIsThatOfTheProgram(t *testing.T) {
	names, err := filepath.Glob("../command/*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, name := range names {
		source, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range source.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				v := s.(*ast.ValueSpec)
				if kind, ok := v.Type.(*ast.Ident); ok && kind.Name == "string" && len(v.Values) == 0 && strings.HasSuffix(variable, "/tools/command."+v.Names[0].Name) {
					found++
				}
			}
		}
	}
	if found != 1 {
		t.Errorf("found %d variables %s of type string in tools/command, want one", found, variable)
	}
}

func TestBuildRefuses(t *testing.T) {
	for _, c := range []struct{ platform, want string }{
		{"linux", `found the platform "linux", want one such as linux/amd64`},
		{"moon/amd64", "unsupported GOOS/GOARCH pair moon/amd64"},
	} {
		err := tally.build("testdata/module", c.platform, "v1.0.0", filepath.Join(t.TempDir(), "tally"))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: found the error %v, want %q in it", c.platform, err, c.want)
		}
	}
}
