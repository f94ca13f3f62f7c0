package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "invalid-id",
	Title: "An id is not written as ids are.",
	Doc: "An id is the capital letter of its table and a number of three digits or, in the larger tables, four: S001, A0001. A number that needs more digits has them, and no surplus zeros. " +
		"Whether a row of that id exists is asked elsewhere.",
	Hint:     "write the id as it stands in its table",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: trimmed},
	Cell: &validate.CellRule{
		Tags:    []string{"id", "anyid"},
		Accepts: isID,
		Word: func(c validate.Cell) (message, hint string) {
			message = fmt.Sprintf("%s: found %q, want %s", c.Column.Name, c.Value, idForm(c.Param))
			if meant := meantID(c.Value, c.Param); meant != "" {
				return message, "did you mean " + meant + "?"
			}
			if t := tableOfID(c.Value); t != nil && c.Param != "" {
				return message, c.Value + " is an id of " + t.Name + "; here stands one that begins with " + c.Param[:1]
			}
			if ids := idsJoined(c.Value, c.Param); len(ids) > 1 {
				return message, fmt.Sprintf("found %d ids in the cell, want one: keep %s here, and write a row of its own for %s", len(ids), ids[0], strings.Join(ids[1:], " and for "))
			}
			return message, "an id is " + idForm(c.Param)
		},
	},
})

// isID reports whether a value is an id of the form that a tag's parameter asks
// for; without a parameter, an id of any table.
func isID(value, param string) bool {
	if param != "" {
		return schema.ID(value).Valid(schema.IDWidth(param))
	}
	return tableOfID(value) != nil
}

// tableOfID is the table whose ids have the form of value, or nil.
func tableOfID(value string) *schema.Table {
	for _, t := range schema.Tables {
		if param := idParam(t); param != "" && isID(value, param) {
			return t
		}
	}
	return nil
}

// idParam is the parameter of the id tag of a table's key; empty if the table
// has no ids.
func idParam(t *schema.Table) string {
	key := t.Index(t.Key)
	if key < 0 {
		return ""
	}
	for _, tag := range strings.Split(t.Columns[key].Validate, ",") {
		if param, ok := strings.CutPrefix(tag, "id="); ok {
			return param
		}
	}
	return ""
}

// idForm describes the ids that a tag's parameter asks for.
func idForm(param string) string {
	if param == "" {
		return "an id such as S001 or A0001"
	}
	prefix, width := schema.IDWidth(param)
	return fmt.Sprintf("%s and at least %d digits, as %s%0*d", prefix, width, prefix, width, 1)
}

// idsJoined are the ids that a text holds, each parted from the next by a blank or a sign; none
// where anything else stands in it.
func idsJoined(value, param string) []string {
	ids := strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(";,|/&+ \n\t", r) })
	if slices.ContainsFunc(ids, func(id string) bool { return !isID(id, param) }) {
		return nil
	}
	return ids
}

var (
	besideID   = strings.NewReplacer(" ", "", "-", "", "_", "", "#", "", "\t", "", "\u00a0", "")
	likeDigits = strings.NewReplacer("O", "0", "o", "0", "I", "1", "l", "1", "|", "1")
)

// meantID repairs what often goes wrong with ids: case, blanks, hyphens, missing
// or surplus zeros, the letter O for a zero, I or l for a one. Empty if that
// gives no id.
func meantID(value, param string) string {
	if param == "" {
		for _, t := range schema.Tables {
			if own := idParam(t); own != "" {
				if meant := meantID(value, own); meant != "" {
					return meant
				}
			}
		}
		return ""
	}
	prefix, width := schema.IDWidth(param)
	text := besideID.Replace(value)
	if len(text) == 0 {
		return ""
	}
	if strings.EqualFold(text[:1], prefix) {
		text = text[1:]
	}
	digits := strings.TrimLeft(likeDigits.Replace(text), "0")
	if digits == "" || !plainDigits().MatchString(digits) {
		return ""
	}
	meant := prefix + strings.Repeat("0", max(0, width-len(digits))) + digits
	if meant == value || !isID(meant, param) {
		return ""
	}
	return meant
}
