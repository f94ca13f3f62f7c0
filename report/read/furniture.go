package read

import "strings"

// deepest bounds how many open elements are remembered.
const deepest = 400

// Elements that hold no text of an article.
var furniture = words("script style noscript template svg math nav footer aside form button select textarea iframe object video audio canvas dialog menu map")

// Elements that stand within a word or a line of text; at every other one a word ends.
var inline = words("b i em strong span a u small mark font sup sub s del strike rt rp abbr bdi bdo q wbr")

// Elements that end a word and no block.
var within = words("time cite label output code kbd samp data ins dfn var img picture source input ruby rb summary meter progress")

var void = words("area base br col embed hr img input link meta param source track wbr")

// Words in the class or id of an element that is no part of the article.
var aside = words("related promo newsletter trending comments comment-list breadcrumbs sidebar share sharing social most-read popular recommended recirculation advertisement cookie paywall")

func words(list string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(list) {
		all[w] = true
	}
	return all
}

// hidden reports whether an element is shown to nobody. What is only kept from screen
// readers is shown.
func hidden(attribute func(string) string) bool {
	style := strings.ReplaceAll(attribute("style"), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

func marked(names string) bool {
	for _, n := range strings.Fields(strings.ToLower(names)) {
		if aside[n] {
			return true
		}
		for word := range aside {
			if rest, ok := strings.CutPrefix(n, word); ok && strings.ContainsAny(rest[:1], "-_") {
				return true
			}
		}
	}
	return false
}
