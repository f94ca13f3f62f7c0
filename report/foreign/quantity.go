package foreign

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

// dayReader reads days, in the order that the entry, the column or the options say.
func (o Options) dayReader(s *Sheet, i int, c *schema.Column, e *Entry) func(text string) result {
	order := written.Order(e.Reading)
	if e.Reading == Later {
		order = written.DaysOf(s.Cells(i)).Order
	}
	if e.Reading == "" {
		days := written.DaysOf(s.Cells(i))
		switch order := days.Order; {
		case order == written.DayMonth:
			e.Reading, e.Note = Reading(order), since(days.DayFirst, "first")
		case order == written.MonthDay:
			e.Reading, e.Note = Reading(order), since(days.MonthFirst, "second")
		case days.DayFirst == 0 && o.Days != "":
			e.Reading, e.Note = Reading(o.Days), "as was asked for"
		}
	}
	if e.Reading != Later {
		order = written.Order(e.Reading)
	}
	return func(text string) result {
		day, form, ok := order.Day(text)
		if ok {
			return result{text: string(day), how: form, ok: true}
		}
		if month := written.MonthAlone(text); month != "" && c.Months {
			r := result{text: string(month), ok: true}
			if r.text != text {
				r.how = written.InWords
			}
			return r
		} else if month != "" {
			return result{why: "a month alone, which is no day", doubtful: true}
		}
		if _, _, other := written.DayMonth.Day(text); other {
			return result{why: "day/month or month/day, which nothing in the column decides", doubtful: true}
		}
		return result{why: "no day"}
	}
}

var (
	fromTo = regexp.MustCompile(`^([0-9]+) ?(?:-|–|—|to|or|a|o|/) ?([0-9]+)$`)
	orMore = regexp.MustCompile(`^(?i:([0-9]+) ?\+|[>≥]= ?([0-9]+)|≥ ?([0-9]+)|(?:at least|al menos|por lo menos|mindestens) ([0-9]+)|([0-9]+) or more|([0-9]+) o más)$`)
	orLess = regexp.MustCompile(`^(?i:≤ ?([0-9]+)|<= ?([0-9]+)|(?:up to|at most|hasta|como máximo) ([0-9]+))$`)
)

// numberReader reads whole numbers, or an end of a range of them.
func numberReader(s *Sheet, i int, c *schema.Column, e *Entry) func(text string) result {
	numbers := written.NumbersOf(s.Cells(i))
	whole := func(text string) (string, bool) {
		n, _, ok := numbers.Whole(text)
		v, _ := n.Int()
		return string(n), ok && v >= c.Minimum
	}
	return func(text string) result {
		if n, form, ok := numbers.Whole(text); ok {
			if v, _ := n.Int(); v < c.Minimum {
				return result{why: fmt.Sprintf("below %d", c.Minimum)}
			}
			return result{text: string(n), how: form, ok: true}
		}
		if e.Reading == "" || e.Reading == First || e.Reading == Second {
			return result{why: "no whole number", doubtful: fromTo.MatchString(text) || orMore.MatchString(text) || orLess.MatchString(text)}
		}
		low, high, ok := "", "", false
		if m := fromTo.FindStringSubmatch(text); m != nil {
			low, ok = whole(m[1])
			var other bool
			high, other = whole(m[2])
			a, _ := schema.Count(low).Int()
			b, _ := schema.Count(high).Int()
			ok = ok && other && a < b
		} else if m := orMore.FindStringSubmatch(text); m != nil {
			low, ok = whole(strings.Join(m[1:], ""))
		} else if m := orLess.FindStringSubmatch(text); m != nil {
			high, ok = whole(strings.Join(m[1:], ""))
		}
		if !ok {
			return result{why: "no whole number"}
		}
		r := result{text: map[Reading]string{Low: low, High: high}[e.Reading], how: ranges, ok: true}
		switch {
		case e.Reading == Best:
			r.how = noBest
		case r.text == "":
			r.how = noEnd
		}
		return r
	}
}

var pair = regexp.MustCompile(`^[(\[]?\s*([^,;\s]+)\s*[,;\s]\s*([^,;\s]+)\s*[)\]]?$`)

// degree reads degrees, by themselves or as one of two in a cell.
func degree(text string, c *schema.Column, reading Reading) result {
	how := written.Form("")
	if reading == First || reading == Second {
		m := pair.FindStringSubmatch(text)
		if m == nil {
			return result{why: "no two coordinates"}
		}
		text, how = m[1], half
		if reading == Second {
			text = m[2]
		}
	}
	d, form, ok := written.Degree(text, c.Limit)
	if !ok {
		return result{why: fmt.Sprintf("no degrees from -%v to %v", c.Limit, c.Limit)}
	}
	if how == "" {
		how = form
	}
	return result{text: string(d), how: how, ok: true}
}

// since says how a column has decided the order of its days.
func since(rows int, which string) string {
	if rows == 1 {
		return "since 1 row has a " + which + " number above 12"
	}
	return fmt.Sprintf("since %d rows have a %s number above 12", rows, which)
}
