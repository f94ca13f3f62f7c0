package site

import (
	"fmt"
	"image/color"
	"io"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
)

var (
	paper = color.RGBA{0xfb, 0xfa, 0xf7, 0xff}
	ink   = color.RGBA{0x1c, 0x1b, 0x1a, 0xff}
	soft  = color.RGBA{0x5c, 0x58, 0x52, 0xff}
	red   = color.RGBA{0x8c, 0x1f, 0x1a, 0xff}
)

// pictureText is a line of text in the picture that is shared, with its place in points.
type pictureText struct {
	x, y, size vg.Length
	serif      bool
	colour     color.Color
	text       string
}

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
	c.FillText(text.Style{Color: both, Font: f, Handler: plot.DefaultTextHandler, XAlign: text.XRight, YAlign: text.YBottom}, vg.Point{X: right, Y: top + 8}, language.Title(w.Scope(b.facts.Headline())))
}
