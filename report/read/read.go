// Package read finds the figures about the campaign in an article, dates them and puts
// them to the rows: a page of HTML, Markdown or plain text goes in, and for each figure
// its place, what was read and what the rows say come out.
//
// The way of an article:
//
//	page, markdown, plain   bytes -> [Text]: blocks without furniture, each byte with its place
//	sentence                blocks -> sentences of tokens
//	grammar/CODE.csv        the words and patterns of a language, with examples that are its tests
//	day, month, since       days of a sentence
//	number, digits, noun    numbers of a sentence, with the words that belong to them
//	anchor, claim, ordinal  a number -> the measure that it states, if it is of the campaign
//	kind, size, box, list   what it is counted over: a strike, a window, the campaign
//	resolve, bound          candidate days -> those of which it can speak
//	answer, window, strike  the figure -> the judge of package figure, or the strike's accounts
//	beside, lag, unit       totals that one sentence states together; days without room
//	hits                    further hits on one boat, which are no strikes of their own
//	presumed, told, telling what the text itself says against a way to count, or a day
//	earlier, undated        strikes of which the text does not tell the day
//	slip, otherday, since   days that cannot be: by their weekday, by the rows, as a beginning
//	emptyday, boats         days without strikes, boats of one strike
//	origin, people          boats of one country, some of those who were killed
//	sea, below              the sea of a strike; numbers told as not reached
//	survived                survivors of the strikes whose killed are told beside them
//	witness, above          who published a number; what published totals leave no room for
//	ownday                  the day that is a number's alone
//	headline, contradiction figures of one text that cannot both be true
//
// There is no model and no network, and nothing depends on a clock: the same bytes give
// the same answer.
package read

import (
	"bytes"
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// MostBytes is the longest article that is read; what is behind it is left.
const MostBytes = 16 << 20

// MostFigures is how many figures of one article are read; what is behind them is left.
const MostFigures = 1000

// Options say what is known of an article besides its text.
type Options struct {
	// Name is the name of its file, whose ending tells HTML and Markdown; empty: the text
	// tells.
	Name string
	// Published is the day of publication; empty: the page tells, or nothing does.
	Published schema.Date
	// Language is a code of [Languages]; empty: the page and its words tell.
	Language string
}

// Article is what was read.
type Article struct {
	*Text
	Language string
	About    About
	// Published is the day of publication that weekdays and days without a year were
	// resolved from; its Day is empty where nothing tells.
	Published Dated
	// Dates are all days of publication that the page gives, the one taken first.
	Dates     []Dated
	Cut       bool // longer than MostBytes, or with more than MostFigures: the rest was left
	Sentences []Sentence
	Figures   []Figure
	// Contradictions are figures of the text that cannot both be true.
	Contradictions []Contradiction
}

// Reader reads articles against the rows of one dataset. Several goroutines may use it.
type Reader struct {
	judge    *figure.Judge
	campaign *campaign
}

// New makes a reader.
func New(judge *figure.Judge) *Reader { return &Reader{judge, newCampaign(judge.Books)} }

// Read reads an article. Whatever the bytes are, it ends and answers.
func (r *Reader) Read(source []byte, o Options) *Article {
	a := &Article{}
	if len(source) > MostBytes {
		source, a.Cut = source[:MostBytes], true
	}
	source = decode(source)
	var h head
	switch form(source, o.Name) {
	case "html":
		a.Text, h = webPage(source)
	case "markdown":
		a.Text = markdown(source)
	default:
		a.Text = plainText(source)
	}
	a.Language = languageOf(a.Text, o.Language, h.language)
	g := grammarOf(a.Language)
	a.Dates, a.About = h.dates, h.about(a.Text)
	a.publish(g, o.Published)
	c := &clock{published: a.Published.Day, first: r.campaign.first, last: r.campaign.last}
	a.Sentences = sentences(a.Text, g)
	for i := range a.Sentences {
		s := &a.Sentences[i]
		g.look(s)
		g.findDays(s, c)
		g.findNumbers(s)
		if c.published == "" {
			c.weekdays(s)
			r.struckFirst(s)
		}
	}
	d := &reading{Reader: r, Article: a, grammar: g}
	d.claims()
	d.leftOnWreck()
	d.raid()
	for i := range a.Figures {
		d.resolve(&a.Figures[i])
	}
	d.killedIn()
	d.again()
	d.ofWhole()
	d.withThese()
	d.besideDead()
	d.stretches()
	d.ofTheBoats()
	d.goesOn()
	d.bothTold()
	d.belowLists()
	d.besides()
	d.lags()
	d.units()
	d.presumed()
	d.ordinals()
	d.tellings()
	d.undated()
	d.slips()
	d.otherDays()
	d.struckDays()
	d.seas()
	d.ranges()
	d.named()
	d.ofOneCountry()
	d.sinces()
	d.below()
	d.ofNone()
	d.survivals()
	d.contradict()
	return a
}

// reading is the reading of one article.
type reading struct {
	*Reader
	*Article
	grammar *grammar
	asked   map[schema.Tally]Answer // of the judge, each question once
	left    map[int]bool            // see survivorsTold
	others  map[int]bool            // numbers of people that are none of a strike's killed
}

// form is html, markdown or text.
func form(source []byte, name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return "html"
	case ".md", ".markdown":
		return "markdown"
	case ".txt":
		return "text"
	}
	start := bytes.TrimSpace(source[:min(len(source), 4096)])
	switch {
	case markedUp(start):
		return "html"
	case isMarkdown(string(start)):
		return "markdown"
	}
	return "text"
}

// markedUp reports whether a text has an element of HTML that an article begins with.
func markedUp(start []byte) bool {
	for z := html.NewTokenizer(bytes.NewReader(start)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.DoctypeToken:
			return true
		case html.StartTagToken:
			switch name, _ := z.TagName(); string(name) {
			case "html", "head", "body", "article", "main", "div", "p", "h1", "span", "meta", "table":
				return true
			}
		}
	}
}

// PlaceText is where a figure stands in the source, as line:column.
func (a *Article) PlaceText(f *Figure) string {
	p := a.Place(f.Start)
	return strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column)
}

// Wrong is the number of figures that the rows speak against.
func (a *Article) Wrong() int {
	n := 0
	for i := range a.Figures {
		if a.Figures[i].Answer.Wrong() {
			n++
		}
	}
	return n
}
