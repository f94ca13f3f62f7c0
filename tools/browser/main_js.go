// Command browser is the part of the site that reads articles in the reader's own
// browser. Compiled for GOOS=js GOARCH=wasm it waits for a page's script to hand it the
// tables and a text; nothing leaves the machine. Run anywhere else it compiles itself:
//
//	go run ./tools/browser -o FOLDER
package main

import (
	"fmt"
	"syscall/js"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/read"
	"github.com/strike-tally/strike-tally/schema"
)

// The script finds strikeTally.open(tables, language), which takes the text of each table by its
// file's name and gives {read} or {error}, and read(bytes, name, published), which gives
// {marked}, a [read.Marked] with the names that its JSON has and the story of each mark
// in one text, or {error}.
func main() {
	js.Global().Set("strikeTally", map[string]any{"open": js.FuncOf(open)})
	select {} // the page calls
}

func open(_ js.Value, args []js.Value) any {
	l, err := language.Named(args[1].String())
	if err != nil {
		return failed(err)
	}
	tables := tables{}
	for names, i := js.Global().Get("Object").Call("keys", args[0]), 0; i < names.Length(); i++ {
		name := names.Index(i).String()
		tables[name] = args[0].Get(name).String()
	}
	d := schema.Read(tables)
	reader, words := read.New(figure.NewJudge(ledger.New(d))), read.Words{Words: phrase.In(l, d)}
	return map[string]any{"read": js.FuncOf(func(_ js.Value, args []js.Value) any {
		source := make([]byte, min(args[0].Length(), read.MostBytes+1))
		js.CopyBytesToGo(source, args[0])
		published := schema.Date(args[2].String())
		if published != "" && !published.Valid() {
			return failed(fmt.Errorf("found the day %q, want one such as 2025-10-14", published))
		}
		return map[string]any{"marked": marked(words.Marked(reader.Read(source, read.Options{Name: args[1].String(), Published: published})))}
	})}
}

func marked(m *read.Marked) any {
	var remarks, blocks, figures []any
	for _, text := range m.Remarks {
		remarks = append(remarks, text)
	}
	for _, b := range m.Blocks {
		var parts []any
		for _, p := range b.Parts {
			parts = append(parts, map[string]any{"text": p.Text, "figure": p.Figure})
		}
		blocks = append(blocks, map[string]any{"headline": b.Headline, "parts": parts})
	}
	for i := range m.Figures {
		f := &m.Figures[i]
		figures = append(figures, map[string]any{"place": f.Place, "said": f.Said, "outcome": f.Outcome, "verdict": f.Verdict, "answer": f.Answer, "story": f.Story()})
	}
	return map[string]any{"language": m.Language, "about": m.About, "remarks": remarks, "blocks": blocks, "figures": figures}
}

func failed(err error) any { return map[string]any{"error": err.Error()} }
