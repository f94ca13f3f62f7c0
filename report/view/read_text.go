package view

import (
	"fmt"
	"io"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/read"
)

// readMarks stand behind a figure in a text.
var readMarks = map[figure.Outcome]string{figure.Agrees: "✓", figure.AgreesAsRead: "✓", figure.Possible: "~", figure.Differs: "✗", figure.NotComparable: "?"}

// ReadText writes the blocks of a text that state figures, with a mark behind each, and
// a line for each figure: its place, what was read, the verdict, what the rows say.
func ReadText(out io.Writer, w read.Words, name string, a *read.Article) {
	fmt.Fprintf(out, "%s: %s, %s", name, w.Published(a), a.Language)
	fmt.Fprintf(out, "; %s\n", w.Found(a))
	for _, text := range w.Remarks(a) {
		fmt.Fprintf(out, "%s\n", text)
	}
	for k := 0; k < len(a.Figures); {
		block := a.Sentences[a.Figures[k].Sentence].Block
		end := k
		for end < len(a.Figures) && a.Sentences[a.Figures[end].Sentence].Block == block {
			end++
		}
		fmt.Fprintln(out)
		readBlock(out, a, a.Blocks[block], k, end)
		for i := k; i < end; i++ {
			f := &a.Figures[i]
			fmt.Fprintf(out, "  %d  %s  %s: %s: %s\n", i+1, a.PlaceText(f), w.Figure(f), w.AnswerVerdict(&f.Answer), w.Answer(f))
		}
		k = end
	}
}

// readBlock writes a block with the marks of some figures.
func readBlock(out io.Writer, a *read.Article, b read.Block, from, to int) {
	at := b.Start
	for i := from; i < to; i++ {
		f := &a.Figures[i]
		if f.Start < at {
			continue
		}
		fmt.Fprintf(out, "%s[%s]%s%d", a.Plain[at:f.Start], a.Plain[f.Start:f.End], readMarks[f.Answer.Outcome], i+1)
		at = f.End
	}
	fmt.Fprintf(out, "%s\n", a.Plain[at:b.End])
}
