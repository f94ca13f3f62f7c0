package site

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// What an element looks like by the style sheet, as far as tests of marks and their legends ask: the
// rules for screens of any width, light, without what hangs on a pointer or on keys.

// styleRule is a selector with its declarations.
type styleRule struct {
	selector [][]string // compounds from the element up, each its simple selectors, or the combinator > before the next one
	weight   int
	declared map[string]string
}

type styleSheet struct {
	rules    []styleRule                          // the later ones win among equals
	declares map[string][]styleRule               // those that declare a property, in the same order
	found    map[declaredOf]string                // what was asked before
	ids      map[*html.Node]map[string]*html.Node // the elements of a page by their id
}

// frame stands for whatever paints the border of an element, or a side of it.
const frame = "any border"

// declaredOf is a property of an element.
type declaredOf struct {
	n        *html.Node
	property string
}

var styleComment = regexp.MustCompile(`(?s)/\*.*?\*/`)

// blocks visits the rules of a style sheet, each with the medium that it is for, empty for all.
func blocks(t *testing.T, text, medium string, visit func(medium, selectors, block string)) {
	t.Helper()
	depth, start, head := 0, 0, ""
	text = styleComment.ReplaceAllString(text, "")
	for i := range len(text) {
		switch text[i] {
		case '{':
			if depth++; depth == 1 {
				head, start = strings.TrimSpace(text[start:i]), i+1
			}
		case '}':
			if depth--; depth > 0 {
				continue
			}
			if strings.HasPrefix(head, "@") {
				blocks(t, text[start:i], strings.TrimSpace(medium+" "+head), visit)
			} else {
				visit(medium, head, text[start:i])
			}
			start = i + 1
		}
	}
	if depth != 0 {
		t.Fatalf("found %d blocks left open in %q, want a whole style sheet", depth, text)
	}
}

// styled reads a style sheet; media queries are left out but those named.
func styled(t *testing.T, text string, media ...string) *styleSheet {
	t.Helper()
	s := &styleSheet{declares: map[string][]styleRule{}, found: map[declaredOf]string{}, ids: map[*html.Node]map[string]*html.Node{}}
	blocks(t, text, "", func(medium, selectors, block string) {
		if medium == "" || slices.Contains(media, medium) {
			s.add(selectors, block)
		}
	})
	if len(s.rules) < 100 {
		t.Fatalf("found %d rules, want a whole style sheet", len(s.rules))
	}
	slices.SortStableFunc(s.rules, func(a, b styleRule) int { return a.weight - b.weight })
	for _, r := range s.rules {
		for _, property := range slices.Sorted(maps.Keys(r.declared)) {
			s.declares[property] = append(s.declares[property], r)
			if value := r.declared[property]; strings.HasPrefix(property, "border") && strings.Contains(value, "var(") {
				s.declares[frame] = append(s.declares[frame], styleRule{r.selector, r.weight, map[string]string{frame: value}})
			}
		}
	}
	return s
}

func (s *styleSheet) add(selectors, block string) {
	declared := map[string]string{}
	for declaration := range strings.SplitSeq(block, ";") {
		if name, value, ok := strings.Cut(declaration, ":"); ok {
			declared[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
	}
	for selector := range strings.SplitSeq(selectors, ",") {
		parts := strings.Fields(strings.ReplaceAll(selector, ">", " > "))
		slices.Reverse(parts)
		weight := 0
		var compounds [][]string
		for _, part := range parts {
			if part == ">" {
				compounds = append(compounds, []string{part})
				continue
			}
			compounds = append(compounds, simples.FindAllString(part, -1))
			for _, simple := range compounds[len(compounds)-1] {
				switch {
				case simple[0] == '#':
					weight += 10_000
				case simple[0] == '.', simple[0] == '[', simple[0] == ':' && !strings.HasPrefix(simple, "::"):
					weight += 100
				case simple != "*":
					weight++
				}
			}
		}
		s.rules = append(s.rules, styleRule{compounds, weight, declared})
	}
}

var simples = regexp.MustCompile(`\[[^\]]*\]|::?[a-z-]+(\([^)]*\))?|[.#]?[\w-]+|\*`)

// has reports whether an element has what one simple selector asks.
func has(n *html.Node, simple string) bool {
	attribute := func(key string) (string, bool) {
		i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
		if i < 0 {
			return "", false
		}
		return n.Attr[i].Val, true
	}
	switch {
	case strings.HasPrefix(simple, ":not("):
		return !has(n, strings.TrimSuffix(simple[5:], ")"))
	case simple == ":root":
		return n.Data == "html"
	case simple[0] == ':':
		return false // of a pointer, of keys, of what scripts change, and places in a row
	case simple[0] == '.':
		class, _ := attribute("class")
		return slices.Contains(strings.Fields(class), simple[1:])
	case simple[0] == '#':
		id, _ := attribute("id")
		return id == simple[1:]
	case simple[0] == '[':
		key, want, valued := strings.Cut(strings.Trim(simple, "[]"), "=")
		value, there := attribute(key)
		return there && (!valued || value == strings.Trim(want, `"`))
	}
	return simple == "*" || simple == n.Data
}

// matches reports whether an element is one of a selector, from compound to compound up its parents.
func matches(n *html.Node, selector [][]string) bool {
	for _, simple := range selector[0] {
		if n == nil || n.Type != html.ElementNode || !has(n, simple) {
			return false
		}
	}
	switch rest := selector[1:]; {
	case len(rest) == 0:
		return true
	case rest[0][0] == ">":
		return matches(n.Parent, rest[1:])
	default:
		for p := n.Parent; p != nil; p = p.Parent {
			if matches(p, rest) {
				return true
			}
		}
	}
	return false
}

// of is what is declared of an element under the name of a property; empty if nothing is.
func (s *styleSheet) of(n *html.Node, property string) string {
	asked := declaredOf{n, property}
	found, known := s.found[asked]
	if !known {
		for _, r := range s.declares[property] {
			if matches(n, r.selector) {
				found = r.declared[property]
			}
		}
		s.found[asked] = found
	}
	return found
}

// inherited is a property of an element, else that of the nearest parent that has one.
func (s *styleSheet) inherited(n *html.Node, property string) string {
	for ; n != nil; n = n.Parent {
		if value := s.of(n, property); value != "" {
			return value
		}
	}
	return ""
}

// painted is how a shape is drawn, empty where it is not.
func (s *styleSheet) painted(n *html.Node) string {
	for p := n; p != nil; p = p.Parent {
		if s.of(p, "display") == "none" {
			return ""
		}
	}
	var told []string
	for _, property := range []string{"fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray"} {
		told = append(told, strconv.Quote(s.inherited(n, property)))
	}
	return strings.Join(told, " ")
}
