package site

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/read"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// built is the program for the browser, made once for all tests.
var built = sync.OnceValues(func() (*Reader, error) {
	folder, err := os.MkdirTemp("", "reader")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder) //nolint:errcheck // nothing of worth is left
	c := exec.Command("go", "run", "./tools/browser", "-o", folder)
	c.Dir = filepath.Join("..", "..")
	if out, err := c.CombinedOutput(); err != nil {
		return nil, &fs.PathError{Op: string(out), Path: folder, Err: err}
	}
	return ReadReader(os.DirFS(folder))
})

func builtReader(t *testing.T) *Reader {
	t.Helper()
	r, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// madeReader is a site of few pages of every kind with a program that reads, made once for all tests.
var madeReader *Site

func readerSite(t *testing.T) *Site {
	t.Helper()
	if madeReader == nil {
		o := options()
		o.Reader = &Reader{Program: []byte("program"), Starter: []byte("starter")}
		s, err := Build(reporttest.Drawn(0), o)
		if err != nil {
			t.Fatal(err)
		}
		madeReader = s
	}
	return madeReader
}

// The page that reads has the program, and a policy under which it runs; no other page has
// either.
func TestReaderOnItsPageAlone(t *testing.T) {
	s := readerSite(t)
	handler := s.Handler()
	held := 0
	for i := range s.Files {
		f := &s.Files[i]
		if !strings.HasSuffix(f.Path, ".html") {
			continue
		}
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, s.base+strings.TrimSuffix(f.Path, "index.html"), nil))
		head, text := answer.Result().Header.Get("Content-Security-Policy"), answer.Body.String()
		reads := f.Path == "read/index.html" || f.Path == "es/read/index.html"
		for what, has := range map[string]bool{
			"a policy for programs in its head": strings.Contains(head, "'wasm-unsafe-eval'"),
			"a policy for programs in its text": strings.Contains(text, "wasm-unsafe-eval"),
			"the program":                       strings.Contains(text, ".wasm.gz"),
			"the script beside it":              strings.Contains(text, "assets/read-worker-"),
			"the script of its page":            strings.Contains(text, "assets/read-"),
		} {
			if has != reads {
				t.Errorf("%s: found %s: %v, want %v", f.Path, what, has, reads)
			}
		}
		if strings.Contains(head, "'unsafe-") {
			t.Errorf("%s: found the policy %q, want none that allows what stands inline", f.Path, head)
		}
		if reads {
			held++
		}
	}
	for i := range s.Files {
		f := &s.Files[i]
		if !strings.HasPrefix(f.Path, "assets/") {
			continue
		}
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, s.base+f.Path, nil))
		has, beside := strings.Contains(answer.Result().Header.Get("Content-Security-Policy"), "'wasm-unsafe-eval'"), strings.HasPrefix(f.Path, "assets/read-worker-")
		if has != beside {
			t.Errorf("%s: found a policy for programs: %v, want %v", f.Path, has, beside)
		}
		if beside && !strings.HasPrefix(answer.Body.String(), "starter\n") {
			t.Errorf("%s: found no script that starts programs before it", f.Path)
		}
	}
	if held != 2 {
		t.Errorf("found %d pages that read, want one for each language", held)
	}
}

// Without the program, and without scripts, the page tells of the command.
func TestReaderWithoutProgram(t *testing.T) {
	with := readerSite(t)
	for _, s := range []*Site{realSite(t), with} {
		for _, path := range []string{"read/index.html", "es/read/index.html"} {
			text, err := s.File(path).Bytes()
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Contains(text, []byte("tally read ")) {
				t.Errorf("%s: found no word of the command", path)
			}
			if has := bytes.Contains(text, []byte("<form id=\"reader\" hidden")); has != (s == with) {
				t.Errorf("%s: found the form: %v, want %v", path, has, s == with)
			}
		}
	}
}

// answer is a text, and what is read in it outside a browser.
type answer struct {
	Name      string       `json:"name"`
	Published string       `json:"published"`
	Language  string       `json:"language"` // of the answer
	Source    []byte       `json:"source"`   // base64
	Marked    *read.Marked `json:"marked"`
	Stories   []string     `json:"stories"`
}

// answersFile writes texts and their answers for the browser to be held against: every example
// of the grammars, read on several days, and texts in each form and encoding, with faults.
func answersFile(t *testing.T) string {
	t.Helper()
	texts := []answer{
		{Name: "a.html", Source: []byte(`<html lang=en><head><meta charset=utf-8><title>Six dead</title><script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle", "x"], "headline": "US strike kills \ud83d\ude00 six", "datePublished": "2025-10-15T01:00:00Z", "n": [1, -2.5e3, true, null]}]}</script></head><body><p>The U.S. military struck a boat off Venezuela on Tuesday, killing six people, bringing the toll to 27.<table><tr><th>Date<th>Killed<tr><td>2 September<td>11</table>`)},
		{Name: "b.html", Source: []byte("<meta charset=iso-8859-1><p>Estados Unidos atac\xf3 una lancha en el Caribe el 14 de octubre de 2025 y mat\xf3 a seis personas \x96 m\xe1s de 20 en total")},
		{Name: "c.html", Source: []byte(`<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": 1e999}</script><script type="application/ld+json">[` + strings.Repeat("[", 11000) + strings.Repeat("]", 11000) + `]</script><script type="application/ld+json">{"@type": "NewsArticle", "__proto__": {}, "datePublished": "2025-09-03",}</script><p>27 killed in U.S. boat strikes`)},
		{Name: "d.md", Published: "2025-10-15", Source: []byte("# US strike on boat in the Caribbean kills six\n\nIt was the **fifth** strike, which brings the [death toll](https://example.org/9) to ~~28~~ 27.\n\n| Date | Killed |\n|---|---|\n| 2 Sept | 11 |\n")},
		{Name: "e.txt", Published: "2025-10-15", Source: []byte("The U.S. strike on a boat in the Caribbean killed \x00\u202e" + strings.Repeat("11 people and ", 200))},
		{Source: []byte("\xff\xfeU\x00.\x00S\x00.\x00 \x002\x007\x00 \x00k\x00i\x00l\x00l\x00e\x00d\x00")},
		{Source: nil},
	}
	for _, code := range read.Languages {
		file, err := os.ReadFile(filepath.Join("..", "read", "grammar", "examples", code+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(file)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		all := ""
		for _, row := range rows[1:] {
			for _, day := range []string{"", "2025-10-15", "2026-02-20"} {
				texts = append(texts, answer{Published: day, Source: []byte("US boat strikes in the Caribbean. " + row[0])})
			}
			all += row[0] + "\n\n"
		}
		texts = append(texts, answer{Published: "2026-02-20", Source: []byte(all)}, answer{Name: "all.md", Source: []byte(all)})
	}
	d := schema.Read(sample.Files)
	reader := read.New(figure.NewJudge(ledger.New(d)))
	for i := range texts {
		a := &texts[i]
		a.Language = language.Codes[i%2]
		l, err := language.Named(a.Language)
		if err != nil {
			t.Fatal(err)
		}
		a.Marked = read.Words{Words: phrase.In(l, d)}.Marked(reader.Read(a.Source, read.Options{Name: a.Name, Published: schema.Date(a.Published)}))
		for j := range a.Marked.Figures {
			a.Stories = append(a.Stories, a.Marked.Figures[j].Story())
		}
	}
	text, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "answers.json")
	if err := os.WriteFile(name, text, 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}
