package site

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"path"
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// metadata tells what a table beside a page or a chart holds, so that a program can read it
// without the page.
type metadata struct {
	Title       string            `json:"title"`
	Subtitle    string            `json:"subtitle,omitempty"`
	Description string            `json:"description"`
	Page        string            `json:"page"`
	CSV         string            `json:"csv"`
	SVG         string            `json:"svg,omitempty"`
	PNG         string            `json:"png,omitempty"`
	Rows        int               `json:"rows"`
	Order       []string          `json:"order"` // of the columns
	Columns     map[string]string `json:"columns"`
	Source      source            `json:"source"`
}

// source is the dataset that a table was made from.
type source struct {
	Title    string `json:"title"`
	Version  string `json:"version,omitempty"`
	Newest   string `json:"newest,omitempty"` // day of a strike or of its becoming public
	SHA256   string `json:"sha256"`
	Licence  string `json:"licence,omitempty"`
	Citation string `json:"citation"`
	Address  string `json:"address,omitempty"`
}

// beside adds a table as PATH.csv and what it holds as PATH.json, both made when they are
// asked for. Addresses are absolute where that of the site is known, else from its top.
func (b *builder) beside(w *phrase.Words, path, page string, made func() (metadata, []byte, error)) {
	address := func(path string) string {
		if path == "" {
			return ""
		}
		return b.options.BaseURL + path
	}
	both := bothOnce(func() ([]byte, []byte, error) {
		m, table, err := made()
		if err != nil {
			return nil, nil, err
		}
		id := &b.facts.identity
		m.Page, m.CSV, m.SVG, m.PNG = address(page), address(path+".csv"), address(m.SVG), address(m.PNG)
		m.Source = source{Title: b.title(w), Version: string(id.Version), Newest: string(id.Newest), SHA256: id.SHA256, Licence: string(id.Licence), Citation: b.citation(w), Address: string(id.URL)}
		var text bytes.Buffer
		out := json.NewEncoder(&text)
		out.SetEscapeHTML(false)
		out.SetIndent("", "  ")
		if err := out.Encode(m); err != nil {
			return nil, nil, fmt.Errorf("site: %s.json: %w", path, err)
		}
		return table, text.Bytes(), w.Missing()
	})
	b.site.Files = append(b.site.Files,
		File{Path: path + ".csv", Type: csvType, make: func() ([]byte, error) { return both(0) }},
		File{Path: path + ".json", Type: "application/json", make: func() ([]byte, error) { return both(1) }})
}

// bothOnce makes two files at once when one of them is asked for, and keeps the other until it
// is asked for: both are written, one soon after the other, and none is held longer.
func bothOnce(make func() ([]byte, []byte, error)) func(which int) ([]byte, error) {
	var mu sync.Mutex
	var kept [2][]byte
	return func(which int) ([]byte, error) {
		mu.Lock()
		defer mu.Unlock()
		if text := kept[which]; text != nil {
			kept[which] = nil
			return text, nil
		}
		table, text, err := make()
		if err != nil {
			return nil, err
		}
		both := [2][]byte{table, text}
		kept[1-which] = both[1-which]
		return both[which], nil
	}
}

// listed is the table that a page shows, for programs: rows under columns, of which the
// phrase chart.column.NAME says what they hold.
type listed struct {
	Title, Description string
	Columns            []string
	Rows               [][]string
	Docs               map[string]string // of columns that no phrase has
}

// listBeside adds the table of the page at a path beside it.
func (b *builder) listBeside(w *phrase.Words, path string, list func() listed) {
	b.beside(w, b.folder(w.Code)+strings.TrimSuffix(path, "/"), b.folder(w.Code)+path, func() (metadata, []byte, error) {
		l := list()
		var text bytes.Buffer
		if err := csv.NewWriter(&text).WriteAll(append([][]string{l.Columns}, l.Rows...)); err != nil {
			return metadata{}, nil, fmt.Errorf("site: %s: %w", path, err)
		}
		m := metadata{Title: l.Title, Description: l.Description, Order: l.Columns, Columns: map[string]string{}, Rows: len(l.Rows)}
		for _, column := range l.Columns {
			if m.Columns[column] = l.Docs[column]; m.Columns[column] == "" {
				m.Columns[column] = w.Say("chart.column." + column)
			}
		}
		return m, text.Bytes(), nil
	})
}

// sheetBeside adds a table of the dataset as it stands beside the page of its rows.
func (b *builder) sheetBeside(w *phrase.Words, p *page, sheet schema.Cells) {
	title, description := p.Title, p.Description
	b.beside(w, b.folder(w.Code)+strings.TrimSuffix(p.Path, "/"), b.folder(w.Code)+p.Path, func() (metadata, []byte, error) {
		m := metadata{Title: title, Description: description, Columns: map[string]string{}, Rows: sheet.Len()}
		t := sheet.Table()
		text := b.tables[t.Name]
		header, err := csv.NewReader(bytes.NewReader(text)).Read() // a file may lack columns
		if err == nil {
			m.Order = header
		}
		for _, name := range header {
			if i := t.Index(name); i >= 0 {
				m.Columns[name] = t.Columns[i].Doc
			}
		}
		return m, text, nil
	})
}

// Beside is the name by which tables stand beside a page.
func (p *page) Beside() string { return path.Base(p.Path) }
