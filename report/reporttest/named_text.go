package reporttest

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

// written are the names of days by how a language writes these.
func (n *Names) written(l *language.Language) map[string]string {
	if n.in[l.Code] == nil {
		written := map[string]string{}
		for day, name := range n.days {
			d := schema.Date(day)
			written[day], written[l.Date(d)], written[strings.ReplaceAll(l.ShortDate(d), "\u00a0", " ")] = name, name, name
		}
		n.in[l.Code] = written
	}
	return n.in[l.Code]
}

var (
	quietText  = regexp.MustCompile(` (class="n"|scope="(col|row)"|data-label="[^"]*")`)
	timeText   = regexp.MustCompile(`<time datetime="(\{[^"]*\})">(\{[^<]*\})</time>`)
	dayText    = regexp.MustCompile(`20[34]\d-\d\d-\d\d|\d{1,2}[ \x{a0}](?:de )?\pL{3,10}[ \x{a0}](?:de )?20[34]\d`)
	numberText = regexp.MustCompile(`[−+-]?\d{1,3}(?:[,.]\d{3})+\b|[−+-]?\b\d{4,}\b`)
	pointText  = regexp.MustCompile(`-?\b\d{1,2}\.\d\d\b`)
	hashText   = regexp.MustCompile(`\b[0-9a-f]{64}\b`)
	assetText  = regexp.MustCompile(`(assets/[a-z-]+)-[0-9a-f]{6,}\.`)
	sizeText   = regexp.MustCompile(`\d+(?:[.,]\d+)? [kM]?B\b|"(bytes|contentSize)": ?"?\d+( B)?"?`)
	keyText    = regexp.MustCompile(`<svg class="key ([a-z_ ]+)".*?</svg>`)
)

// In is a text with the names of what stands in it; what has none stays.
func (n *Names) In(text string, l *language.Language) string {
	const short = 100
	if len(text) > short {
		return n.nameIn(text, l)
	}
	key := [2]string{l.Code, text}
	named, known := n.named[key]
	if !known {
		named = n.nameIn(text, l)
		n.named[key] = named
	}
	return named
}

func (n *Names) nameIn(text string, l *language.Language) string {
	text = hashText.ReplaceAllStringFunc(text, func(hash string) string {
		if file := n.sums[hash]; file != "" {
			return "{sha256 of " + file + "}"
		}
		return "{sha256}"
	})
	text = assetText.ReplaceAllString(text, "$1.")
	text = sizeText.ReplaceAllString(text, "{size}")
	text = keyText.ReplaceAllString(text, "<svg $1>")
	text = quietText.ReplaceAllString(text, "")
	written := n.written(l)
	text = dayText.ReplaceAllStringFunc(text, func(day string) string {
		if name := written[strings.ReplaceAll(day, "\u00a0", " ")]; name != "" {
			return "{" + name + "}"
		}
		return day
	})
	text = timeText.ReplaceAllStringFunc(text, func(time string) string {
		if found := timeText.FindStringSubmatch(time); found[1] == found[2] {
			return "<time>" + found[1] + "</time>"
		}
		return time
	})
	text = pointText.ReplaceAllStringFunc(text, func(point string) string {
		if name := n.points[point]; name != "" {
			return "{" + name + "}"
		}
		return point
	})
	return numberText.ReplaceAllStringFunc(text, func(number string) string {
		bare := strings.TrimLeft(number, "−+-")
		sign := strings.TrimSuffix(number, bare)
		value, _ := strconv.Atoi(strings.NewReplacer(",", "", ".", "").Replace(bare))
		if name := n.numbers[value]; name != "" {
			return sign + "{" + name + "}"
		}
		if value < 1000 || value > 2030 && value < 2050 {
			return number
		}
		var all []string
		for _, figure := range slices.Sorted(maps.Keys(n.stated)) {
			for _, given := range []int{n.stated[figure] - value, n.stated[figure] + value} {
				if name := n.numbers[given]; name != "" && !stated(name) && !strings.HasPrefix(name, "A") {
					all = append(all, figure+" and "+name[strings.LastIndex(name, "=")+1:])
				}
			}
		}
		if len(all) > 0 {
			return sign + "{between " + strings.Join(all, " or ") + "}"
		}
		return number
	})
}
