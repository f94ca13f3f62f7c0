package site

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// With which values a property of the style sheet takes nothing away.

// lengths are those of a value in pixels, roughly; a share counts as that many.
func lengths(value string) (all []float64) {
	for _, found := range lengthText.FindAllString(value, -1) {
		unit := strings.TrimLeft(found, "-.0123456789")
		n, _ := strconv.ParseFloat(strings.TrimSuffix(found, unit), 64)
		all = append(all, n*max(1, map[string]float64{"rem": 16, "em": 16, "ch": 8, "vw": 12, "pt": 1.3}[unit]))
	}
	return all
}

var lengthText = regexp.MustCompile(`-?(?:\d+\.?\d*|\.\d+)[a-z%]+|(?:^|\s)-?[\d.]+(?:\s|$)`)

// within is a test of a value, of which all lengths are between two bounds.
func within(least, most float64) func(string) bool {
	return func(value string) bool {
		return !slices.ContainsFunc(lengths(value), func(n float64) bool { return n < least || n > most })
	}
}

func one(pattern string) func(string) bool {
	return regexp.MustCompile(`^(?:` + pattern + `)$`).MatchString
}

var (
	anything, far, extent = one(".*"), within(-20, 120), within(80, math.Inf(1))
	// harmless tells of each property with which values all can still be seen. A property that stands
	// nowhere here is harmful until somebody has thought about it.
	harmless = map[string]func(string) bool{
		"display": one("block|flex|grid|inline-block"), "position": one("absolute|relative|static|sticky"), "overflow": one("auto|visible"), "overflow-x": one("auto"),
		"width": extent, "height": extent, "max-width": extent, "min-width": anything, "min-height": anything,
		"margin": far, "margin-top": far, "margin-right": far, "margin-bottom": far, "margin-left": far, "left": far, "right": far, "top": far,
		"padding": far, "padding-top": far, "padding-right": far, "padding-bottom": far, "padding-left": far,
		"transform": func(value string) bool { return translated.MatchString(value) && far(value) },
		"font-size": within(9, 90), "line-height": one(`\.9\d|1\.\d+|1`), "letter-spacing": within(-.5, 3), "z-index": one("[123]"),
		"font":       func(value string) bool { return value == "inherit" || within(9, 110)(fontSize.FindString(value)) },
		"color":      one("inherit|var\\(--(" + strings.Join(letters, "|") + ")\\)"),
		"background": one("none|var\\(--(paper|wash)\\)"),
		"box-shadow": within(-16, 16), "transition": one("opacity .1s"),
		"fill": anything, "stroke": anything, "stroke-width": anything, "paint-order": anything, // asked of the texts on the pages, lettersDrawn
	}
)

// arranging are properties that take nothing away, whatever their value.
var arranging = strings.Fields(`-webkit-text-size-adjust align-items border border-bottom border-bottom-style border-bottom-width border-collapse
		border-color border-left border-radius border-top box-sizing break-after break-inside color-scheme cursor fill-opacity flex flex-basis flex-grow flex-wrap
		font-family font-variant-numeric font-weight gap grid-column grid-template-columns justify-content list-style order outline outline-offset
		overflow-wrap scroll-padding-top stroke-dasharray stroke-linejoin text-align text-anchor text-decoration text-decoration-thickness
		text-size-adjust text-underline-offset text-wrap touch-action vector-effect vertical-align white-space word-break`)

var (
	fontSize   = regexp.MustCompile(`[\d.]+(?:px|rem|em|%)`)
	translated = regexp.MustCompile(`^translate[XY]?\([^()]*\)$`)
)

// isHarmless reports whether what has a property with that value can still be seen. A text of the
// style sheet's own stands before or behind an element, never in its place.
func isHarmless(name, value string, beside bool) bool {
	if name == "content" {
		return beside
	}
	return slices.Contains(arranging, name) || harmless[name] != nil && harmless[name](value)
}
