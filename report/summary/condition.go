package summary

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/report/corroboration"
	"github.com/strike-tally/strike-tally/schema"
)

// Condition keeps some strikes by what one of their cells holds. No operator is =. With = and != it is the
// cell itself or a member of a list, and an empty value is an empty cell; != keeps
// exactly the strikes that = does not. With <, <=, > and >= it is a day or a number, and a
// strike whose cell is empty is not kept, as it is not known.
type Condition struct {
	Column   string `json:"column" doc:"A column of strikes.csv; or origins: by how many independent origins a strike is told; or accounts_differ: yes where the accounts that stand differ in the killed or leave them open, else no."`
	Operator string `json:"operator" words:"=,!=,<,<=,>,>=" doc:"How the cell must stand to the value."`
	Value    string `json:"value" doc:"What the cell is put to; empty for an empty cell."`
}

// What may be asked for beside the columns of strikes.
const (
	originsColumn = "origins"
	differColumn  = "accounts_differ" // yes or no
)

// operators are those of a condition; of two that begin alike the longer one first.
var operators = []string{"!=", "<=", ">=", "=", "<", ">"}

// ParseCondition reads a condition such as theater!=caribbean, deaths>=4 or announced_by=.
func ParseCondition(text string) (Condition, error) {
	at := strings.IndexAny(text, "!=<>")
	if at < 1 {
		return Condition{}, fmt.Errorf("found %q, want a column, one of %q, and a value, such as theater=caribbean", text, operators)
	}
	for _, o := range operators {
		if value, ok := strings.CutPrefix(text[at:], o); ok {
			return Condition{text[:at], o, value}, nil
		}
	}
	return Condition{}, fmt.Errorf("found %q in %q, want one of %q", text[at:], text, operators)
}

func (c Condition) ordered() bool { return c.Operator != "=" && c.Operator != "!=" }

// check finds a column that does not exist, and a value that its column cannot hold or
// be put to.
func (c Condition) check(d *schema.Dataset) error {
	if !slices.Contains(operators, c.Operator) {
		return fmt.Errorf("where: found the operator %q, want one of %q", c.Operator, operators)
	}
	kind := schema.Number
	switch c.Column {
	case originsColumn:
	case differColumn:
		if kind = schema.OneWord; c.Value != "yes" && c.Value != "no" {
			return fmt.Errorf("where: found %q for %s, want yes or no", c.Value, c.Column)
		}
	default:
		t := d.Strikes.Table()
		i := t.Index(c.Column)
		if i < 0 {
			return fmt.Errorf("where: found the column %q, want one of %q", c.Column, append(t.Header(), originsColumn, differColumn))
		}
		if v := t.Columns[i].Vocabulary; v != nil && c.Value != "" && v.Index(c.Value) < 0 {
			return fmt.Errorf("where: found %q for %s, want one of %q", c.Value, c.Column, v.Names())
		}
		kind = t.Columns[i].Kind
	}
	switch {
	case c.Value == "" && !c.ordered():
		return nil
	case kind == schema.Day && !schema.Date(c.Value).Valid():
		return fmt.Errorf("where: found %q for %s, want a day such as 2025-10-14", c.Value, c.Column)
	case kind == schema.Number && !schema.Count(c.Value).Valid():
		return fmt.Errorf("where: found %q for %s, want a whole number", c.Value, c.Column)
	case kind == schema.Decimal && !schema.Degree(c.Value).Valid():
		return fmt.Errorf("where: found %q for %s, want a decimal number", c.Value, c.Column)
	case c.ordered() && kind != schema.Day && kind != schema.Number && kind != schema.Decimal:
		return fmt.Errorf("where: found %s for %s, which is neither a day nor a number; want = or !=", c.Operator, c.Column)
	}
	return nil
}

// holds reports whether a cell meets the condition.
func (c Condition) holds(cell string, kind schema.Kind) bool {
	equal := cell == c.Value || kind == schema.WordList && c.Value != "" && schema.List(cell).Has(c.Value)
	switch {
	case !c.ordered():
		return equal == (c.Operator == "=")
	case cell == "":
		return false
	}
	order := strings.Compare(cell, c.Value) // of days
	if kind != schema.Day {
		one, _ := strconv.ParseFloat(cell, 64) // both are numbers, see check
		other, _ := strconv.ParseFloat(c.Value, 64)
		order = cmp.Compare(one, other)
	}
	switch c.Operator {
	case "<":
		return order < 0
	case "<=":
		return order <= 0
	case ">":
		return order > 0
	}
	return order >= 0
}

// filtered is the dataset with the strikes that meet all conditions.
func filtered(d *schema.Dataset, where []Condition) *schema.Dataset {
	kept := *d
	rests := corroboration.NewIndex(d)
	t := d.Strikes.Table()
	keeps := func(row int) bool {
		return !slices.ContainsFunc(where, func(c Condition) bool {
			s := &d.Strikes.Rows[row]
			switch c.Column {
			case originsColumn:
				return !c.holds(strconv.Itoa(len(rests.Of(s.ID).Origins)), schema.Number)
			case differColumn:
				differ := "no"
				if s.Differ() {
					differ = "yes"
				}
				return !c.holds(differ, schema.OneWord)
			}
			i := t.Index(c.Column)
			return !c.holds(d.Strikes.Cell(row, i), t.Columns[i].Kind)
		})
	}
	var rows []schema.Strike
	for i := range d.Strikes.Rows {
		if keeps(i) {
			rows = append(rows, d.Strikes.Rows[i])
		}
	}
	kept.Strikes = d.Strikes.Select(rows)
	return &kept
}
