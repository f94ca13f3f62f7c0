package site

import (
	"bytes"
	"embed"
	"fmt"
	"html"
	"image/color"
	"io"
	"path"
	"slices"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"

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
	var svg bytes.Buffer
	if err := c.SVG(&svg, chart.Outlines); err != nil {
		return drawn{}, fmt.Errorf("site: chart %s: %w", c.Name, err)
	}
	to := b.folder(w.Code) + "charts/" + c.Name
	one := drawn{Name: c.Name, Title: c.Title, Subtitle: c.Subtitle, Text: c.Text, Source: c.Source, SVG: to + ".svg", PNG: to + ".png", CSV: to + ".csv", JSON: to + ".json", Editable: to + "-text.svg", PDF: to + ".pdf", Width: 640, Height: 480}
	if _, err := fmt.Sscanf(svgSize(svg.String()), `width="%d" height="%d"`, &one.Width, &one.Height); err != nil {
		return drawn{}, fmt.Errorf("site: chart %s: found no size in its SVG: %w", c.Name, err)
	}
	if b.options.BaseURL != "" {
		one.Snippet = b.snippet(&one, b.title(w), c.Title)
		if c.Name == framed {
			one.Frame = fmt.Sprintf("<iframe src=\"%s\" title=\"%s\" style=\"width:100%%;height:%dpx;border:0\" loading=\"lazy\"></iframe>",
				b.options.BaseURL+b.folder(w.Code)+framePath, html.EscapeString(c.Title), frameHeight)
		}
	}
	b.add(one.SVG, "image/svg+xml", svg.Bytes())
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

// svgSize is the part of an SVG's head from its width on.
func svgSize(svg string) string {
	for i := range svg {
		if len(svg) > i+7 && svg[i:i+7] == `width="` {
			return svg[i:]
		}
	}
	return ""
}

// pictureText is a line of text in the picture that is shared, with its place in points.
type pictureText struct {
	x, y, size vg.Length
	serif      bool
	colour     color.Color
	text       string
}

var (
	paper = color.RGBA{0xfb, 0xfa, 0xf7, 0xff}
	ink   = color.RGBA{0x1c, 0x1b, 0x1a, 0xff}
	soft  = color.RGBA{0x5c, 0x58, 0x52, 0xff}
	red   = color.RGBA{0x8c, 0x1f, 0x1a, 0xff}
)

// socialTexts are what the picture says: the dataset, how many were killed in how many
// strikes and until when, since when strikes are known to be lacking, and the newest totals
// of others.
func (b *builder) socialTexts(w *phrase.Words, height vg.Length) []pictureText {
	t, n := b.facts.Total(b.facts.Headline()), b.toll()
	title := b.title(w)
	switch subject := b.facts.about.Subject[w.Code]; {
	case subject != "":
		title += ": " + subject
	case b.facts.about.Name == ownName:
		title += ": " + w.Say("social.subject")
	}
	all := []pictureText{{48, height - 86, 26, true, ink, title}}
	if n.Least {
		all = append(all, pictureText{50, height - 120, 22, false, ink, language.Title(w.Say("social.least"))})
	}
	if n.Known {
		all = append(all, pictureText{44, height - 243, 132, true, ink, w.Number(n.Killed)}, pictureText{50, height - 276, 22, false, ink, w.Say("total.killed")})
	} else {
		all = append(all, pictureText{50, height - 276, 22, false, ink, w.Say("total.killed") + ": " + w.Say("not_known")})
	}
	if n.Both > 0 {
		all = append(all, pictureText{50, height - 308, 22, false, soft, w.Say("social.both", n.Both)})
	}
	all = append(all, pictureText{50, height - 340, 22, false, soft, w.Count("strikes", t.Strikes)})
	// Whoever sees the number alone is told that others count more, and that it lacks some.
	if since := b.facts.Partial(b.facts.Headline(), "").Since; since.Known() {
		all = append(all, pictureText{50, 25, 14, false, soft, w.Say("headline.partial", since)})
	}
	if totals := b.published(); len(totals) > 0 {
		line := w.Say("headline.published") + " " + w.PublishedOf(totals[0])
		if len(totals) > 1 {
			line += ", " + w.PublishedOf(totals[1])
		}
		all = append(all, pictureText{50, 8, 14, false, soft, line + "."})
	}
	if b.facts.Until().Valid() {
		all = append(all, pictureText{50, 44, 18, false, soft, w.Say("front.asof") + " " + w.Date(b.facts.Until())})
	}
	return all
}

// social draws the picture of 1200 by 630 pixels that is shown where a page is shared:
// the totals, and the running total at sea.
func (b *builder) social(out io.Writer, w *phrase.Words) error {
	const width, height = vg.Length(900), vg.Length(472.5) // points; 96 dots an inch
	canvas := vgimg.NewWith(vgimg.UseWH(width, height), vgimg.UseDPI(96), vgimg.UseBackgroundColor(paper))
	c := draw.NewCanvas(canvas, width, height)
	c.SetColor(ink)
	c.Fill(vg.Rectangle{Min: vg.Point{X: 48, Y: height - 42}, Max: vg.Point{X: width - 48, Y: height - 38}}.Path())
	for _, t := range b.socialTexts(w, height) {
		f := font.Font{Typeface: "Liberation", Variant: "Sans", Size: t.size}
		if t.serif {
			f.Variant = "Serif"
		}
		style := text.Style{Color: t.colour, Font: f, Handler: plot.DefaultTextHandler, YAlign: text.YBottom}
		c.FillText(style, vg.Point{X: t.x, Y: t.y}, chart.Fit(style, t.text, width-2*t.x, 1)[0])
	}
	b.socialLine(c, w, red, ink)
	if _, err := (vgimg.PngCanvas{Canvas: canvas}).WriteTo(out); err != nil {
		return fmt.Errorf("site: social picture: %w", err)
	}
	return nil
}

// socialLine draws the running total into the right half of the picture.
func (b *builder) socialLine(c draw.Canvas, w *phrase.Words, killed, both color.Color) {
	all := b.facts.levels(b.facts.Headline())
	if len(all) < 2 || !b.toll().Known { // a line along the bottom would say that nobody was killed
		return
	}
	const left, right, bottom, top = vg.Length(420), vg.Length(845), vg.Length(60), vg.Length(360)
	end := all[len(all)-1]
	days, most := float64(end.day.DaysSince(all[0].day)), float64(max(1, end.Deaths.Best+end.Missing))
	line := func(value func(*level) int, colour color.Color, size vg.Length) {
		var path vg.Path
		at := func(l *level, n int) vg.Point {
			return vg.Point{X: left + (right-left)*vg.Length(float64(l.day.DaysSince(all[0].day))/max(1, days)), Y: bottom + (top-bottom)*vg.Length(float64(n)/most)}
		}
		path.Move(at(&all[0], 0))
		before := 0
		for i := range all {
			path.Line(at(&all[i], before))
			before = value(&all[i])
			path.Line(at(&all[i], before))
		}
		c.SetLineStyle(draw.LineStyle{Color: colour, Width: size})
		c.Stroke(path)
	}
	line(func(l *level) int { return l.Deaths.Best + l.Missing }, both, 1.2)
	line(func(l *level) int { return l.Deaths.Best }, killed, 3.2)
	c.SetLineStyle(draw.LineStyle{Color: both, Width: 0.8})
	c.StrokeLine2(draw.LineStyle{Color: both, Width: 0.8}, left, bottom, right, bottom)
	f := font.Font{Typeface: "Liberation", Variant: "Sans", Size: 16}
	c.FillText(text.Style{Color: both, Font: f, Handler: plot.DefaultTextHandler, XAlign: text.XRight, YAlign: text.YBottom}, vg.Point{X: right, Y: top + 8}, capital(w.Scope(b.facts.Headline())))
}

func capital(s string) string { return language.Title(s) }
