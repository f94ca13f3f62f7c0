package read

import (
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/visible"
)

// Marked is an article with a mark on each figure, as it is shown: all texts are in the
// language of the answer, and what cannot be seen in them is shown.
type Marked struct {
	Language string         `json:"language"` // of the article
	About    string         `json:"about"`    // its day of publication, and how many figures it has
	Remarks  []string       `json:"remarks"`  // what is to be said of it as a whole
	Blocks   []MarkedBlock  `json:"blocks"`
	Figures  []MarkedFigure `json:"figures"`
}

// MarkedBlock is a block of the text.
type MarkedBlock struct {
	Headline bool        `json:"headline"`
	Parts    []MarkedRun `json:"parts"`
}

// MarkedRun is a part of a block: a figure, told by its number from 1, or what stands
// between figures, with 0.
type MarkedRun struct {
	Text   string `json:"text"`
	Figure int    `json:"figure"`
}

// MarkedFigure is what a mark tells.
type MarkedFigure struct {
	Place   string `json:"place"`   // line:column in the source
	Said    string `json:"said"`    // at least 27 killed, in all
	Outcome string `json:"outcome"` // of package figure, for a program
	Verdict string `json:"verdict"` // the same in words
	Answer  string `json:"answer"`  // how it stands to the rows, a sentence
}

// Story is what a mark tells, in one text.
func (f *MarkedFigure) Story() string {
	return f.Said + ": " + f.Verdict + ". " + language.Title(f.Answer)
}

// Marked marks the figures of an article.
func (w Words) Marked(a *Article) *Marked {
	m := &Marked{Language: visible.Shown(a.Language), About: visible.Shown(w.Published(a) + ", " + a.Language + "; " + w.Found(a)), Remarks: []string{}, Blocks: []MarkedBlock{}, Figures: []MarkedFigure{}}
	for _, text := range w.Remarks(a) {
		m.Remarks = append(m.Remarks, visible.Shown(text))
	}
	next := 0
	for i := range a.Blocks {
		m.Blocks = append(m.Blocks, a.marked(i, &next))
	}
	for i := range a.Figures {
		f := &a.Figures[i]
		m.Figures = append(m.Figures, MarkedFigure{a.PlaceText(f), visible.Shown(w.Figure(f)), string(f.Answer.Outcome), w.AnswerVerdict(&f.Answer), visible.Shown(w.Answer(f))})
	}
	return m
}

// marked is a block; next is the first figure that is not marked yet. A figure that
// stands within the one before has no mark of its own.
func (a *Article) marked(i int, next *int) MarkedBlock {
	b := a.Blocks[i]
	m := MarkedBlock{Headline: b.Role == Headline, Parts: []MarkedRun{}}
	at := b.Start
	add := func(end, figure int) {
		if end > at {
			m.Parts = append(m.Parts, MarkedRun{visible.Shown(a.Plain[at:end]), figure})
			at = end
		}
	}
	for ; *next < len(a.Figures) && a.Sentences[a.Figures[*next].Sentence].Block == i; *next++ {
		if f := &a.Figures[*next]; f.Start >= at {
			add(f.Start, 0)
			add(f.End, *next+1)
		}
	}
	add(b.End, 0)
	return m
}
