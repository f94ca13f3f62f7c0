package chart_test

import (
	"encoding/xml"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/summary"
)

// A chart in a page is the chart for programs to draw with in fewer bytes: the same shapes
// in the same colours one over the other, and the same texts, all within a tenth of a point.
func TestEmbeddedIsTheSameChart(t *testing.T) {
	for i := range chart.Kinds {
		for _, code := range []string{"en", "es"} {
			c, err := drawnWide(t, &chart.Kinds[i], summary.Question{}, code, chart.Column)
			if err != nil {
				t.Fatal(err)
			}
			whole, err := c.Element(chart.Text)
			if err != nil {
				t.Fatal(err)
			}
			small, err := c.Embedded()
			if err != nil {
				t.Fatal(err)
			}
			if len(small)*3 > len(whole)*2 {
				t.Errorf("%s: found %d bytes of %d, want two thirds at most", c.Name, len(small), len(whole))
			}
			want, got := painted(t, whole), painted(t, small)
			near := cmp.Comparer(func(x, y float64) bool { return math.Abs(x-y) < 0.11 })
			if len(want) < 20 {
				t.Errorf("%s: found %d shapes and texts, want a chart", c.Name, len(want))
			}
			if diff := cmp.Diff(want, got, near); diff != "" {
				t.Errorf("%s, %s (-whole +small)\n%.3000s", c.Name, code, diff)
			}
			if !strings.Contains(small, `aria-label="`+c.Title) {
				t.Errorf("%s: found no name", c.Name)
			}
		}
	}
}

// shape is a text, or one shape of a path.
type shape struct {
	Text   string
	Paint  string    // colours, width and dashes, or the size of letters
	Points []float64 // x and y of each, from the top down
	Closed bool
}

// painted are the shapes and texts of an <svg> element, in their order.
func painted(t *testing.T, svg string) []shape {
	t.Helper()
	var all []shape
	height := 0.0
	flipped := strings.Contains(svg, `scale(1, -1) translate`)
	in := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := in.Token()
		if token == nil {
			if len(all) == 0 {
				t.Fatal(err)
			}
			return all
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		of := map[string]string{}
		for _, a := range e.Attr {
			of[a.Name.Local] = a.Value
		}
		for _, one := range strings.Split(of["style"], ";") {
			name, value, _ := strings.Cut(one, ":")
			of[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
		switch e.Name.Local {
		case "svg":
			box := strings.Fields(of["viewBox"])
			height = number(t, box[3])
		case "path":
			for _, s := range shapes(t, of["d"]) {
				s.Paint = fmt.Sprint(hue(of["fill"]), of["fill-opacity"] != "", hue(of["stroke"]), round(t, of["stroke-width"]), strings.Count(strings.ReplaceAll(of["stroke-dasharray"], ",", " "), " "))
				for i := 1; flipped && i < len(s.Points); i += 2 {
					s.Points[i] = height - s.Points[i]
				}
				all = append(all, s)
			}
		case "text":
			x, y := number(t, of["x"]), number(t, of["y"])
			if flipped {
				y += height
			}
			turned := strings.Contains(of["transform"], "rotate")
			text, _ := in.Token()
			s := shape{Text: string(text.(xml.CharData)), Paint: fmt.Sprint(hue(of["fill"]), strings.TrimSuffix(of["font-size"], "px"), of["font-weight"] == "bold")}
			if !turned && !flipped || flipped && !inTurned(svg, in.InputOffset()) {
				s.Points = []float64{x, y}
			}
			all = append(all, s)
		}
	}
}

// inTurned reports whether the text that ends at an offset stands in a group that is turned.
func inTurned(svg string, at int64) bool {
	before := svg[:at]
	return strings.LastIndex(before, "rotate(") > strings.LastIndex(before, "</g>")
}

// hue is a colour in its six digits.
func hue(s string) string {
	s = strings.ToUpper(s)
	if len(s) == 4 {
		s = "#" + strings.Repeat(s[1:2], 2) + strings.Repeat(s[2:3], 2) + strings.Repeat(s[3:4], 2)
	}
	return strings.TrimSuffix(s, "#000000")
}

// round is a width, of which none says 1.
func round(t *testing.T, width string) string {
	if width == "" {
		width = "1"
	}
	return strconv.FormatFloat(number(t, width), 'f', 2, 64)
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

var pathToken = regexp.MustCompile(`[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?`)

// shapes are the ends of the lines of each shape of a path's data.
func shapes(t *testing.T, d string) []shape {
	t.Helper()
	var all []shape
	tokens := pathToken.FindAllString(d, -1)
	command := byte(0)
	x, y := 0.0, 0.0
	next := func() float64 {
		n := number(t, tokens[0])
		tokens = tokens[1:]
		return n
	}
	for len(tokens) > 0 {
		if c := tokens[0][0]; c >= 'A' && c != '-' && c != '.' {
			command, tokens = c, tokens[1:]
		}
		skip := 0 // numbers before the end of the line
		switch command | 0x20 {
		case 'z':
			last := &all[len(all)-1]
			last.Closed = true
			x, y = last.Points[0], last.Points[1]
			continue
		case 'a':
			skip = 5
		case 'q':
			skip = 2
		case 'c':
			skip = 4
		}
		for range skip {
			next()
		}
		if command >= 'a' {
			x, y = x+next(), y+next()
		} else {
			x, y = next(), next()
		}
		if command|0x20 == 'm' {
			all = append(all, shape{})
		}
		last := &all[len(all)-1]
		last.Points = append(last.Points, x, y)
	}
	return all
}
