package site

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Nothing that is said is taken away by the style sheet: in print, in the dark, on a narrow screen.

// takenAway is what the style sheet may hide, cut or set aside, by medium and selector, with the reason.
var takenAway = map[string]string{
	"|[hidden]":                        "what scripts show when there is something to show",
	"|.hidden":                         "captions for those who hear the page; a heading says the same",
	"|.quiet":                          "headings for those who hear the page",
	"|.skip:not(:focus)":               "a link for keys, shown where the keys are",
	"|.skipchart":                      "a link for keys, shown where the keys are",
	"|.skipchart a:not(:focus)":        "a link for keys, shown where the keys are",
	"|.marks .off":                     "marks of other outlets than the one that is chosen",
	"|.spot.area .dot":                 "a dot where the place is not known as a point",
	"|mark .story":                     "the story of a mark, shown where pointer or keys are; the table has it, too",
	"|.dismissed .story":               "the story of a mark, shown where pointer or keys are; the table has it, too",
	"|.embed img":                      "pictures are drawn for white paper",
	"@media print|.masthead nav":       "paper has no links",
	"@media print|.filter":             "paper has no fields",
	"@media print|.skip":               "paper has no links",
	"@media print|.skipchart":          "paper has no links",
	"@media print|.copy":               "paper has no buttons",
	"@media print|.pick":               "paper has no fields",
	"@media print|.languages":          "paper has no links",
	"@media print|.neighbours":         "paper has no links",
	"@media print|.tip":                "the story of the mark under a pointer",
	narrowest + "|.minor":              "every other day of the axis, where they would touch",
	narrowest + "|.map .country":       "names of countries, where they would touch those of theaters",
	narrowest + "|.map .theater .much": "numbers on the map, where they would touch; the table below has them",
	cards + "|.list thead":             "cells name their column themselves",
	cards + "|.list td:empty":          "a cell without a text",
}

const (
	narrowest = "@media (max-width: 44rem)"
	cards     = "@media (max-width: 66rem)"
)

// statements are classes of elements that carry numbers or what must be known of them.
var statements = strings.Fields("caveat note dek kicker answer total totals facts box sum why legend lead verdict verdicts claim meta who hint permalink address severity silent")

// TestNothingSaidIsHidden: what the style sheet takes away in some medium is on a short list, with the
// reason, and no page has a statement in it, or it in a statement.
func TestNothingSaidIsHidden(t *testing.T) {
	text, err := assetFiles.ReadFile("assets/style.css")
	if err != nil {
		t.Fatal(err)
	}
	met := map[string]bool{}
	blocks(t, string(text), "", func(medium, selectors, block string) {
		for declaration := range strings.SplitSeq(block, ";") {
			name, value, _ := strings.Cut(declaration, ":")
			name, value = strings.TrimSpace(name), strings.TrimSpace(value)
			if name == "" || strings.HasPrefix(name, "--") || isHarmless(name, value, strings.Contains(selectors, "::")) {
				continue
			}
			for selector := range strings.SplitSeq(selectors, ",") {
				place := medium + "|" + strings.TrimSpace(selector)
				if met[place] = true; takenAway[place] == "" {
					t.Errorf("style.css: %s: found %s: %s, want nothing taken away, or a reason in takenAway", place, name, value)
				}
			}
		}
	})
	sheets := map[string]*styleSheet{}
	for _, medium := range []string{"", narrowest, cards, "@media print", "@media (forced-colors: active)"} {
		sheets[medium] = styled(t, string(text), medium)
	}
	away := &styleSheet{}
	for place, reason := range takenAway {
		if !met[place] {
			t.Errorf("found nothing taken away by %s (%s), want no reason without need", place, reason)
		}
		if _, selector, _ := strings.Cut(place, "|"); selector != ".embed img" {
			away.add(selector, "")
		}
	}
	said, silent := 0, 0
	for path, root := range onePageOfAKind(t) {
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if style, there := attributeOf(n, "style"); there {
				t.Errorf("%s: <%s> found a style of its own: %s", path, n.Data, style)
			}
			if isStatement(n) {
				said++
			}
			if n.Data == "text" {
				lettersDrawn(t, path, sheets, n)
			}
			if !slices.ContainsFunc(away.rules, func(r styleRule) bool { return matches(n, r.selector) }) {
				continue
			}
			silent++
			for of := n; of != nil; of = of.Parent {
				if isStatement(of) {
					t.Errorf("%s: <%s>: found that some medium hides %q, which is in a statement of %q", path, n.Data, textOf(n), classOf(of))
				}
			}
			for of := range n.Descendants() {
				if isStatement(of) {
					t.Errorf("%s: <%s class=%q>: found that some medium hides the statement %q", path, n.Data, classOf(n), textOf(of))
				}
			}
			if (has(n, ".hidden") || has(n, ".quiet")) && n.Data != "caption" && n.Data != "h2" {
				t.Errorf("%s: <%s>: found %q for those alone who hear the page, want captions and headings", path, n.Data, textOf(n))
			}
		}
	}
	if said < 100 || silent < 100 {
		t.Errorf("found %d statements and %d elements that some medium hides, want some hundred", said, silent)
	}
}

func attributeOf(n *html.Node, key string) (string, bool) {
	i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
	if i < 0 {
		return "", false
	}
	return n.Attr[i].Val, true
}

func classOf(n *html.Node) string {
	class, _ := attributeOf(n, "class")
	return class
}

func isStatement(n *html.Node) bool {
	return slices.ContainsFunc(strings.Fields(classOf(n)), func(class string) bool { return slices.Contains(statements, class) })
}

// onePageOfAKind are the first two pages of each folder, parsed, and those of hostile rows.
func onePageOfAKind(t *testing.T) map[string]*html.Node {
	t.Helper()
	all, count := map[string]*html.Node{}, map[string]int{}
	for _, f := range pages(realSite(t)) {
		folder := f.Path[:max(0, strings.LastIndex(strings.TrimSuffix(f.Path, "/index.html"), "/"))]
		if count[folder]++; count[folder] <= 2 || strings.Count(f.Path, "/") < 2 {
			all[f.Path] = parsed(t, f)
		}
	}
	return all
}
