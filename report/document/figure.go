package document

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

func (w *writer) figures() []Block {
	f := w.report.Figures
	blocks := []Block{paragraph(w.Say("report.figures_intro", w.Count("figures", len(f.All))))}
	if slices.ContainsFunc(f.All, func(v summary.Figure) bool { return len(v.Marked) > 0 }) {
		blocks = append(blocks, paragraph(w.Say("report.figures_later", mark)))
	}
	t := w.table(w.Say("report.verdicts_table"), "report.col.verdict", "report.col.figures", "report.col.meaning")
	for _, v := range f.Verdicts {
		t.add(Cell{w.verdict(v.Verdict)}, w.number(v.Figures), plain(w.Say("verdict.meaning."+v.Verdict)))
	}
	blocks = append(blocks, t.block())
	if w.brief {
		return append(blocks, w.differInBrief(f))
	}
	if len(f.Readings) > 0 {
		t := w.table(w.Say("report.readings_table"), "report.col.reading", "report.col.figures")
		for _, k := range f.Readings {
			t.add(plain(w.Say("reading.kind."+k.Kind)), w.number(k.Figures))
		}
		blocks = append(blocks, t.block())
	}
	differ := w.table(w.Say("report.differ_table"), "report.col.figure", "report.col.day", "report.col.who", "report.col.states", "report.col.rows", "report.col.nearest", "report.col.why")
	for i := range f.All {
		if v := &f.All[i]; v.Verdict == "differs" {
			differ.add(linked(v.TallyID), w.figureDay(v), w.who(v), w.states(v), w.give(v), w.readings(v), w.why(v))
		}
	}
	if len(differ.Rows) > 0 {
		blocks = append(blocks, differ.block())
	} else {
		blocks = append(blocks, paragraph(w.Say("report.none_differ")))
	}
	all := w.table(w.Say("report.figures_table"), "report.col.figure", "report.col.day", "report.col.who", "report.col.scope", "report.col.states", "report.col.rows", "report.col.verdict", "report.col.reading")
	for i := range f.All {
		v := &f.All[i]
		all.add(row(v.TallyID), w.figureDay(v), w.who(v), plain(w.Scope(v.Scope)), w.states(v), w.give(v), Cell{w.verdict(v.Verdict)}, w.readings(v))
	}
	return append(blocks, all.block())
}

// differInBrief are the figures that differ, with the numbers that the rows do not give and
// what they give in their place.
func (w *writer) differInBrief(f *summary.Figures) Block {
	t := w.table(w.Say("report.differ_brief"), "report.col.figure", "report.col.day", "report.col.who", "report.col.states", "report.col.rows")
	for i := range f.All {
		if v := &f.All[i]; v.Verdict == "differs" {
			off := *v
			off.Measures = slices.DeleteFunc(slices.Clone(v.Measures), func(m summary.Measure) bool { return m.Holds() })
			if len(off.Measures) == 0 {
				off.Measures = v.Measures // each holds alone, but not together
			}
			t.add(plain(string(v.TallyID)), w.figureDay(v), w.who(v), w.states(&off), w.give(&off))
		}
	}
	if len(t.Rows) == 0 {
		return paragraph(w.Say("report.none_differ"))
	}
	return t.block()
}

func linked(id schema.ID) Cell { return Cell{{Text: string(id), Link: "#" + string(id)}} }

func (w *writer) figureDay(f *summary.Figure) Cell {
	day := w.Say("report.undated")
	if f.AsOf.Known() {
		day = w.ShortDate(f.AsOf)
	}
	if f.From.Known() {
		day = w.Say("report.from_to", w.ShortDate(f.From), day)
	}
	return plain(day)
}

func (w *writer) who(f *summary.Figure) Cell {
	return Cell{{Text: w.By(f.Publisher, string(f.Series)) + w.reference(f.SourceID), Link: string(f.URL)}}
}

// states writes the numbers of a figure, one a line.
func (w *writer) states(f *summary.Figure) Cell {
	var c Cell
	for i := range f.Measures {
		m := &f.Measures[i]
		stated := figure.Statement{Measure: figure.Measure(m.Measure), Stated: m.Stated, StatedTo: m.Stated, Qualifier: m.Qualifier}
		if m.StatedTo != nil {
			stated.StatedTo = *m.StatedTo
		}
		c = append(c, Line{Text: w.Statement(stated)})
	}
	return c
}

// give writes what the rows give for each number, one a line.
func (w *writer) give(f *summary.Figure) Cell {
	var c Cell
	for i := range f.Measures {
		m := &f.Measures[i]
		if m.Computed == nil {
			return plain(w.Say("report.not_put"))
		}
		text := w.ranged(*m.Computed)
		if m.Computed.Known() {
			_, _, last := m.Computed.Ends()
			text = w.Measured(figure.Measure(m.Measure), text, last)
		}
		if !m.Holds() && m.Difference != nil {
			text += "; " + w.off(*m.Difference)
		}
		c = append(c, Line{Text: text})
	}
	return c
}

func (w *writer) why(f *summary.Figure) Cell {
	if f.Waiver == nil {
		return plain(w.Say("report.no_reason"))
	}
	return append(w.own(f.Waiver.Reason), Line{Text: w.Say("report.noted", w.ShortDate(f.Waiver.Date))})
}

// rivalsShown is how many readings beside the first are named in a cell; an undated figure
// may have as many as there are places for it.
const rivalsShown = 3

// readings writes the readings, what would decide between them, what chance would do,
// and what would bring the figure together with the rows.
func (w *writer) readings(f *summary.Figure) Cell {
	if len(f.Readings) == 0 {
		return nil
	}
	c := plain(w.reading(&f.Readings[0]))
	rivals := f.Readings[1:]
	for i := range rivals[:min(len(rivals), rivalsShown)] {
		c = append(c, Line{Text: w.Say("explain.or", w.reading(&rivals[i]))})
	}
	if n := len(rivals) - rivalsShown; n > 0 {
		c = append(c, Line{Text: w.Count("other_readings", n)})
	}
	if len(f.Undecided) > 0 {
		c = append(c, Line{Text: w.Decide(f.Undecided)})
	}
	for _, m := range f.Measures {
		if m.Near != nil && m.Near.AsGood > 0 {
			c = append(c, Line{Text: w.Near(&figure.Near{Measure: figure.Measure(m.Measure), Stated: m.Stated, Of: m.Near.Of, AsGood: m.Near.AsGood})})
		}
	}
	for i := range f.Diagnoses {
		c = append(c, Line{Text: w.Fits(&f.Diagnoses[i].Told)})
	}
	return c
}

// reading names a way of counting.
func (w *writer) reading(r *summary.Reading) string {
	read := figure.Reading{Missing: figure.Missingness(r.Missing), Presumed: -1, KnownBy: r.KnownBy, Cut: figure.CutChoice(r.Cut), Strikes: r.Strikes,
		Through: r.Through, Unit: figure.Unit(r.Unit), Scope: r.Scope, Values: figure.Values(r.Values)}
	for _, axis := range r.Deviations {
		read.Deviations = append(read.Deviations, figure.Deviation{Axis: axis})
	}
	return w.Reading(&read)
}

// off is by how much a stated number differs. More than 87 where the rows give 87 differs by
// the word alone.
func (w *writer) off(difference int) string {
	if difference == 0 {
		return w.Say("report.off_word")
	}
	return w.Say("report.off", w.Signed(difference))
}
