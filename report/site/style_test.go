package site

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
)

// Marks of charts and maps, and words of verdicts, look as their legends say.

// forced is the medium in which colours are the reader's own.
const forced = "@media (forced-colors: active)"

var paints = regexp.MustCompile(`(^|[\s;])(fill|stroke|color)\s*:`)

// eachMedium asks of the page as it is in any medium, and in each for which the style sheet paints
// something in a way of its own.
func eachMedium(t *testing.T, ask func(t *testing.T, medium string, s *styleSheet)) {
	t.Helper()
	text, err := assetFiles.ReadFile("assets/style.css")
	if err != nil {
		t.Fatal(err)
	}
	media := map[string]bool{}
	blocks(t, string(text), "", func(medium, _, block string) { media[medium] = media[medium] || paints.MatchString(block) })
	if _, print := media["@media print"]; !print || !media[""] || !media[forced] || len(media) < 5 {
		t.Fatalf("found the media %v, want print, forced colours and widths among them", media)
	}
	maps.DeleteFunc(media, func(_ string, painted bool) bool { return !painted })
	for _, medium := range slices.Sorted(maps.Keys(media)) {
		t.Run(medium, func(t *testing.T) { ask(t, medium, styled(t, string(text), medium)) })
	}
}

var size = regexp.MustCompile(`[1-9][\d.]*|0?\.\d+`)

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// withID are the elements of a page by their id.
func (s *styleSheet) withID(root *html.Node) map[string]*html.Node {
	if s.ids[root] == nil {
		all := map[string]*html.Node{}
		for n := range root.Descendants() {
			if id := attribute(n, "id"); id != "" {
				all[id] = n
			}
		}
		s.ids[root] = all
	}
	return s.ids[root]
}

// looks are the shapes drawn within an element, without their sizes, with how each is painted; a
// shape that is used has the paint of where it is used.
func looks(s *styleSheet, root, n *html.Node) (all []string) {
	for d := range n.Descendants() {
		shape := d
		switch d.Data {
		case "use":
			if other := s.withID(root)[strings.TrimPrefix(attribute(d, "href"), "#")]; other != nil {
				shape = other
			}
		case "circle", "path", "rect", "line":
		default:
			continue
		}
		if paint := s.painted(d); paint != "" {
			all = append(all, shape.Data+" "+size.ReplaceAllString(attribute(shape, "d"), "n")+" "+paint)
		}
	}
	return all
}

// withClass are the elements of a page that have a class.
func withClass(root *html.Node, class string) (all []*html.Node) {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && has(n, "."+class) {
			all = append(all, n)
		}
	}
	return all
}

// legendOf is what each line of a page's legend draws, by what it says.
func legendOf(s *styleSheet, root *html.Node) map[string][]string {
	all := map[string][]string{}
	for _, legend := range withClass(root, "legend") {
		for line := range legend.ChildNodes() {
			if line.Type == html.ElementNode {
				all[textOf(line)] = looks(s, root, line)
			}
		}
	}
	return all
}

// looksDiffer reports two lines of a legend that look the same.
func looksDiffer(t *testing.T, path string, legend map[string][]string, lines []string) {
	t.Helper()
	for i, one := range lines {
		for _, other := range lines[:i] {
			if slices.Equal(legend[one], legend[other]) {
				t.Errorf("%s: found %q and %q with one look %q", path, one, other, legend[one])
			}
		}
	}
}

// TestMarksLookLikeTheirLegends: a mark of the chart has the shape and the paint that the legend has
// for its verdict, a lower end the legend's arrow in the colour of its verdict, and a place on the
// map what the legend has for its precision, in every medium. No two lines of a legend look the same.
func TestMarksLookLikeTheirLegends(t *testing.T) {
	eachMedium(t, func(t *testing.T, _ string, s *styleSheet) { marksLookLikeTheirLegends(t, s) })
}

func marksLookLikeTheirLegends(t *testing.T, s *styleSheet) {
	t.Helper()
	seen := map[string]bool{}
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		w, folder := phrase.In(l, nil), strings.TrimPrefix(code+"/", "en/")
		for _, path := range []string{"index.html", "embed/running-total/index.html"} {
			path = folder + path
			root := parsed(t, realSite(t).File(path))
			legend := legendOf(s, root)
			var lines []string
			for _, o := range figure.Outcomes {
				lines = append(lines, language.Title(w.Verdict(o)))
			}
			looksDiffer(t, path, legend, append(lines, w.Say("chart.lower_bound"), w.Say("chart.killed"), w.Say("chart.range")))
			areas := map[string]string{} // of the chart: each kind in a paint of its own
			for _, area := range withClass(root, "area") {
				kind := classOf(area)
				if paint := s.painted(area); areas[paint] != "" && areas[paint] != kind || paint == "" {
					t.Errorf("%s: found %q painted %q, as is %q", path, kind, paint, areas[paint])
				} else {
					areas[paint] = kind
				}
			}
			if len(areas) < 2 {
				t.Errorf("%s: found the areas %v, want two", path, areas)
			}
			for _, marks := range withClass(root, "marks") {
				for mark := range marks.ChildNodes() {
					if mark.Type != html.ElementNode {
						continue
					}
					class, want := strings.Fields(mark.Attr[slices.IndexFunc(mark.Attr, func(a html.Attribute) bool { return a.Key == "class" })].Val), []string(nil)
					outcome := figure.Outcome(class[0])
					if want = legend[language.Title(w.Verdict(outcome))]; len(class) > 1 {
						want = slices.Clone(legend[w.Say("chart.lower_bound")])
						for i := range want {
							want[i] = strings.Replace(want[i], "var(--soft)", "var(--"+verdictColours[outcome]+")", 1)
						}
					}
					seen[strings.Join(class, " ")] = true
					if got := looks(s, root, mark); !slices.Equal(got, want) || len(got) != 1 {
						t.Errorf("%s: found a mark of %v that looks %q, want %q", path, class, got, want)
					}
				}
			}
		}
		path := folder + "map/index.html"
		root := parsed(t, realSite(t).File(path))
		legend := legendOf(s, root)
		looksDiffer(t, path, legend, []string{w.Say("map.exact"), w.Say("map.near"), w.Say("map.area")})
		for _, precision := range []string{"exact", "near", "area"} {
			for _, spot := range withClass(root, precision) {
				if !has(spot, "a") {
					continue // that of the legend
				}
				seen[precision] = true
				if got, want := looks(s, root, spot), legend[w.Say("map."+precision)]; !slices.Equal(got, want) || len(got) == 0 {
					t.Errorf("%s: found a place known as %s that looks %q, want %q", path, precision, got, want)
				}
			}
		}
	}
	if len(seen) < len(figure.Outcomes)+2+3 {
		t.Errorf("found marks of %v, want all verdicts, lower ends of some, and places of each precision", slices.Sorted(maps.Keys(seen)))
	}
}

// verdictColours are the names of the colours that a verdict has in words, marks and frames alike.
var verdictColours = map[figure.Outcome]string{figure.Agrees: "agrees", figure.AgreesAsRead: "read", figure.Possible: "possible", figure.Differs: "differs", figure.NotComparable: "apart"}

// TestVerdictsHaveOneColourEach: whatever is shown of a verdict, a word, a mark, a number or a frame,
// has its colour and no other verdict's, in every medium with colours of the page's own.
func TestVerdictsHaveOneColourEach(t *testing.T) {
	eachMedium(t, func(t *testing.T, medium string, s *styleSheet) {
		if medium != forced {
			verdictsHaveOneColourEach(t, s)
		}
	})
}

func verdictsHaveOneColourEach(t *testing.T, s *styleSheet) {
	t.Helper()
	colour := regexp.MustCompile(`var\(--(\w+)\)`)
	asked := map[string]bool{}
	ask := func(path string, root *html.Node) {
		for outcome, own := range verdictColours {
			for _, n := range withClass(root, string(outcome)) {
				found := map[string]bool{}
				note := func(of *html.Node) {
					for _, c := range colour.FindAllStringSubmatch(strings.Join(s.colours(of), " "), -1) {
						found[c[1]] = true
					}
				}
				note(n)
				for d := range n.Descendants() {
					if d.Type == html.ElementNode && !slices.ContainsFunc(figure.Outcomes, func(o figure.Outcome) bool { return has(d, "."+string(o)) }) {
						note(d)
					}
				}
				for other, name := range verdictColours {
					if found[name] != (other == outcome) {
						t.Errorf("%s: <%s> of %s: found the colours %v, want %s of all verdicts' alone", path, n.Data, outcome, slices.Sorted(maps.Keys(found)), own)
					}
				}
				asked[n.Data+" "+string(outcome)] = true
			}
		}
	}
	for _, path := range []string{"index.html", "figures/index.html"} {
		ask(path, parsed(t, realSite(t).File(path)))
	}
	var made strings.Builder // by the script, and on pages of single figures
	for outcome := range verdictColours {
		made.WriteString(`<p id="reader-marked"><mark class="` + string(outcome) + `">1</mark></p><p class="answer ` + string(outcome) + `">1</p><div class="tip"><p class="verdict ` + string(outcome) + `">1</p></div>`)
	}
	root, err := html.Parse(strings.NewReader(made.String()))
	if err != nil {
		t.Fatal(err)
	}
	ask("what is made", root)
	if len(asked) < 6*len(verdictColours) {
		t.Errorf("found %v, want words, marks, numbers and frames", slices.Sorted(maps.Keys(asked)))
	}
}

// colours are those that are declared of an element itself: of its letters, its paint and its frame.
func (s *styleSheet) colours(n *html.Node) (all []string) {
	for _, property := range []string{"color", "fill", "stroke", frame} {
		if value := s.of(n, property); value != "" {
			all = append(all, value)
		}
	}
	return all
}
