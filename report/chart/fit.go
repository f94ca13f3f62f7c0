package chart

import (
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// What is drawn may come from the dataset and from the file beside it: theaters,
// title, version. The drawing libraries below take long, or for ever, over letters
// that lie outside the picture, so each text is made to fit before they see it.

// ellipsis ends a text of which a part is left out.
const ellipsis = "…"

// Fit is a text in lines that are not wider than a width: broken at spaces, a word
// that is wider by itself within it. Of more lines than most the last one ends with
// an ellipsis.
func Fit(s draw.TextStyle, text string, width vg.Length, most int) []string {
	lines := []string{""}
	for _, word := range strings.Fields(text) {
		last := &lines[len(lines)-1]
		if longer := strings.TrimPrefix(*last+" "+word, " "); s.Width(longer) <= width {
			*last = longer
			continue
		}
		if *last == "" {
			lines = lines[:len(lines)-1]
		}
		for word != "" && len(lines) <= most {
			head := clipped(s, word, width, "")
			lines, word = append(lines, head), word[len(head):]
		}
	}
	if len(lines) > most {
		last := lines[most-1] + " " + lines[most]
		lines = append(slices.Clip(lines[:most-1]), clipped(s, last, width, ellipsis))
	}
	return lines
}

// clipped is as much of a text as fits a width together with an end, one letter at
// least, and that end.
func clipped(s draw.TextStyle, text string, width vg.Length, end string) string {
	whole := 0
	for i, r := range text {
		next := i + len(string(r))
		if i > 0 && s.Width(text[:next]+end) > width {
			break
		}
		whole = next
	}
	return strings.TrimRight(text[:whole], " ") + end
}
