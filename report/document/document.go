// Package document words the values of a report in a language and lays them out:
// sections with paragraphs, tables and charts, and the forms in which they are
// written: Markdown, HTML, terminal. Forms for programs (JSON, CSV) are written from
// the values themselves.
package document

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// Document is a report in words.
type Document struct {
	Language *language.Language
	Title    string
	Lead     []string // what was asked, and the answer in a "report.sentence"
	Sections []Section
	Brief    bool // it is to fit a few pages
}

// Section is a part with a title.
type Section struct {
	ID     string // as --sections names it
	Title  string
	Blocks []Block
}

// A Block is a paragraph, a heading inside a section, a list, a table or a chart:
// exactly one of its fields is set.
type Block struct {
	Paragraph string
	Heading   string
	List      []string
	Table     *Table
	Chart     string // name of a chart of package chart
}

// Table is a table for readers.
type Table struct {
	Caption string
	Columns []Column
	Rows    [][]Cell
	titles  []string // of the columns, by their names
}

// Column is a column's title and manner.
type Column struct {
	Title string
	Right bool // numbers stand at the right
}

// Cell is what stands in a table: lines of text.
type Cell []Line

// Parting is what stands behind a line of the cell in forms whose readers may run the
// lines into one: a semicolon, unless the line is the last or ends a sentence.
func (c Cell) Parting(line int) string {
	if line == len(c)-1 || strings.HasSuffix(c[line].Text, ".") || strings.HasSuffix(c[line].Text, ";") || strings.HasSuffix(c[line].Text, ":") {
		return ""
	}
	return ";"
}

// Line is one line of a cell.
type Line struct {
	Text string
	// Foreign is a text of the dataset that has no words in the report's language; it
	// stands in the dataset's language, English.
	Foreign bool
	Link    string // address, or #id of a row in the same document
	Anchor  string // id of the row that the line names
	Verdict string // the verdict that the line tells, for its colour
}

// BriefSections are what a report in brief tells of.
var BriefSections = []string{summary.SectionHeadline, summary.SectionFigures, summary.SectionEvidence, summary.SectionClaims, summary.SectionGaps, summary.SectionMethod}

// New words a report in full. The dataset gives the labels of theaters, and what the
// documents are that the report refers to.
func New(r *summary.Report, d *schema.Dataset, l *language.Language) *Document {
	return compose(&writer{Words: phrase.In(l, d), report: r})
}

// Brief words a report of [BriefSections] on a few pages: no chart, no list of all figures and of
// each claim, and of the method how to cite it.
func Brief(r *summary.Report, d *schema.Dataset, l *language.Language) *Document {
	return compose(&writer{Words: phrase.In(l, d), report: r, brief: true})
}

func compose(w *writer) *Document {
	r, l := w.report, w.Language
	doc := &Document{Language: l, Title: w.title(), Lead: w.lead(), Brief: w.brief}
	add := func(id string, title string, there bool, blocks func() []Block) {
		if there {
			doc.Sections = append(doc.Sections, Section{id, w.Say(title), blocks()})
		}
	}
	add(summary.SectionHeadline, "report.headline_title", r.Headline != nil, w.headline)
	add(summary.SectionRunning, "report.running_title", r.Running != nil, w.running)
	add(summary.SectionFigures, "report.figures_title", r.Figures != nil, w.figures)
	add(summary.SectionBy, "report.by_title", r.By != nil, w.breakdowns)
	add(summary.SectionDistribution, "report.distribution_title", r.Distribution != nil, w.distribution)
	add(summary.SectionEvidence, "report.evidence_title", r.Evidence != nil, w.evidence)
	add(summary.SectionConfirmation, "report.confirmation_title", r.Corroboration != nil, w.corroboration)
	add(summary.SectionSurvivors, "report.survivors_title", r.Survivors != nil, w.survivors)
	add(summary.SectionClaims, "report.claims_title", r.Claims != nil, w.claims)
	add(summary.SectionGaps, "report.gaps_title", r.Gaps != nil, w.gaps)
	add(summary.SectionMethod, "report.method_title", r.Method != nil, w.method)
	if len(w.cited) > 0 {
		doc.Sections = append(doc.Sections, Section{"references", w.Say("report.references_title"), []Block{w.references()}})
	}
	if doc.foreign() {
		doc.Lead = append(doc.Lead, w.Say("report.foreign"))
	}
	return doc
}

// foreign reports whether some text of the dataset had to stay in its language.
func (d *Document) foreign() bool {
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				for _, cell := range row {
					if slices.ContainsFunc(cell, func(l Line) bool { return l.Foreign }) {
						return true
					}
				}
			}
		}
	}
	return false
}
