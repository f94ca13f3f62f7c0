package site

import (
	"bytes"
	"embed"
	"fmt"
	"html"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// drawn is a chart of the reports with its files.
type drawn struct {
	Name, Title, Subtitle, Text, Source string
	SVG, PNG, CSV, JSON                 string // paths in the site; letters of the SVG are outlines
	Editable, PDF                       string // the same with letters that are text, for the desk
	Width, Height                       int
	Snippet                             string
	Frame                               string // the same, as a page in a frame; empty where there is none
	Editions                            []edition
}

// edition is a chart as it was at a release, at an address of its own.
type edition struct {
	Name          string
	Date          schema.Date
	SVG, PNG, CSV string
	Snippet       string
}

// draw makes the charts of a report on the strikes, those of every release, and the picture
// that is shown where a page is shared.
func (b *builder) draw(l *language.Language) ([]drawn, error) {
	w := phrase.In(l, b.facts.Data)
	b.chartLater(b.folder(w.Code)+"social.png", "image/png", func(out io.Writer) error { return b.social(out, w) })
	if b.facts.newest() == nil {
		return nil, nil
	}
	charts, err := chartsOf(b.facts.Assessment, b.facts.identity, l)
	if err != nil {
		return nil, err
	}
	var all []drawn
	for _, c := range charts {
		one, err := b.chartFiles(w, c)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	for i := len(b.options.Editions) - 1; i >= 0; i-- { // the newest first
		if err := b.chartsThen(w, &b.options.Editions[i], all); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// chartsOf are the charts for which an assessment has something to draw.
func chartsOf(a *assess.Assessment, id summary.Identity, l *language.Language) ([]*chart.Chart, error) {
	r, err := summary.New(a, id, summary.Question{})
	if err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	return chart.All(r, a.Data, l, chart.Column), nil
}

// chartsThen adds the charts as they were at a release.
func (b *builder) chartsThen(w *phrase.Words, then *release.State, all []drawn) error {
	if then.Version == nil {
		return nil
	}
	d := then.Data
	makeInert(d)
	id := b.facts.identity
	own, err := summary.Identify(d, embed.FS{})
	if err != nil {
		return fmt.Errorf("site: %s: %w", then.Version, err)
	}
	id.SHA256, id.Newest, id.Rows, id.Version = own.SHA256, own.Newest, own.Rows, summary.Text(strings.TrimPrefix(then.Version.String(), "v"))
	charts, err := chartsOf(assess.New(d, assess.Options{}), id, w.Language)
	if err != nil {
		return err
	}
	for _, c := range charts {
		i := slices.IndexFunc(all, func(one drawn) bool { return one.Name == c.Name })
		if i < 0 {
			continue
		}
		to := b.folder(w.Code) + "charts/" + then.Version.String() + "/" + c.Name
		e := edition{Name: then.Version.String(), Date: then.Date, SVG: to + ".svg", PNG: to + ".png", CSV: to + ".csv"}
		if b.options.BaseURL != "" {
			at := all[i]
			at.Title, at.SVG = c.Title, e.SVG
			e.Snippet = b.snippet(&at, b.title(w), c.Title+". "+c.Text)
		}
		all[i].Editions = append(all[i].Editions, e)
		b.chartLater(e.SVG, "image/svg+xml", func(out io.Writer) error { return c.SVG(out, chart.Outlines) })
		b.chartLater(e.PNG, "image/png", func(out io.Writer) error { return c.PNG(out, chart.Sharp) })
		b.chartLater(e.CSV, csvType, c.CSV)
	}
	return nil
}

const csvType = "text/csv; charset=utf-8"

// chartLater adds a file that is written when it is asked for.
func (b *builder) chartLater(path, mediaType string, write func(io.Writer) error) {
	b.site.Files = append(b.site.Files, File{Path: path, Type: mediaType, make: func() ([]byte, error) {
		var text bytes.Buffer
		err := write(&text)
		return text.Bytes(), err
	}})
}

func (b *builder) chartFiles(w *phrase.Words, c *chart.Chart) (drawn, error) {
	to := b.folder(w.Code) + "charts/" + c.Name
	one := drawn{Name: c.Name, Title: c.Title, Subtitle: c.Subtitle, Text: c.Text, Source: c.Source, SVG: to + ".svg", PNG: to + ".png", CSV: to + ".csv", JSON: to + ".json", Editable: to + "-text.svg", PDF: to + ".pdf"}
	one.Width, one.Height = c.Size()
	if b.options.BaseURL != "" {
		one.Snippet = b.snippet(&one, b.title(w), c.Title)
		if c.Name == framed {
			one.Frame = fmt.Sprintf("<iframe src=\"%s\" title=\"%s\" style=\"width:100%%;height:%dpx;border:0\" loading=\"lazy\"></iframe>",
				b.options.BaseURL+b.folder(w.Code)+framePath, html.EscapeString(c.Title), frameHeight)
		}
	}
	b.chartLater(one.SVG, "image/svg+xml", func(out io.Writer) error { return c.SVG(out, chart.Outlines) })
	b.chartLater(one.Editable, "image/svg+xml", func(out io.Writer) error { return c.SVG(out, chart.Text) })
	b.chartLater(one.PDF, "application/pdf", func(out io.Writer) error { return c.PDF(out, chart.Text) })
	b.chartLater(one.PNG, "image/png", func(out io.Writer) error { return c.PNG(out, chart.Sharp) })
	columns := map[string]string{}
	for _, column := range c.Columns {
		columns[column] = w.Say("chart.column." + column)
	}
	var values bytes.Buffer
	if err := c.CSV(&values); err != nil {
		return drawn{}, err
	}
	m := metadata{Title: c.Title, Subtitle: c.Subtitle, Description: c.Text, Columns: columns, Order: c.Columns, Rows: len(c.Rows), SVG: one.SVG, PNG: one.PNG}
	b.beside(w, strings.TrimSuffix(one.SVG, ".svg"), b.folder(w.Code)+"charts/#"+c.Name, func() (metadata, []byte, error) { return m, values.Bytes(), nil })
	return one, nil
}

// The chart that stands alone as a page, to be shown in a frame of another page.
const (
	framed      = "running-total"
	framePath   = frames + framed + "/"
	frames      = "embed/"
	frameHeight = 1240
)

// frame is the page of the chart of running totals alone.
func (b *builder) frame(w *phrase.Words) error {
	chart := b.running(w)
	if chart == nil {
		return nil
	}
	return b.render("embed", page{b: b, Words: w, Path: framePath, Title: w.Say("chart.title." + b.facts.Headline()), Description: w.Say("chart.intro"), Hidden: true, Bare: true, Data: chart})
}

// snippet is a chart to be put on another page. The picture at the live address is renewed
// with the site, so that nothing beside it tells a number; it never is wider than its page,
// and leads to where it comes from.
func (b *builder) snippet(one *drawn, title, alt string) string {
	credit := ""
	if licence := b.facts.about.Licence(); licence != nil {
		name := html.EscapeString(licence.Name)
		if licence.Path != "" {
			name = fmt.Sprintf("<a href=\"%s\">%s</a>", html.EscapeString(licence.Path), name)
		}
		credit = ", " + name
	}
	page := b.options.BaseURL + path.Dir(strings.TrimSuffix(one.CSV, ".csv")) + "/#" + one.Name
	return fmt.Sprintf("<figure>\n  <a href=\"%s\"><img src=\"%s\" width=\"%d\" height=\"%d\" style=\"max-width:100%%;height:auto\" alt=\"%s\"></a>\n  <figcaption>%s. <a href=\"%[1]s\">%[7]s</a>%[8]s</figcaption>\n</figure>",
		page, b.options.BaseURL+one.SVG, one.Width, one.Height, html.EscapeString(alt), html.EscapeString(one.Title), html.EscapeString(title), credit)
}
