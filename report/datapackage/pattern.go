package datapackage

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// pattern is the regular expression that a column's cells match, empty where
// type and vocabulary say all. Expressions are anchored, for programs differ in
// whether they search or match, and use only what all dialects share.
//
// An expression says what the rules say of a cell, but for the order of ids in a
// list, which none can.
func pattern(c *schema.Column) string {
	for _, tag := range strings.Split(c.Validate, ",") {
		word, param, _ := strings.Cut(tag, "=")
		switch word {
		case "date":
			if param == "month" {
				return anchored(dayOrMonth)
			}
		case "id":
			return anchored(idPattern(param))
		case "ids":
			id := idPattern(param)
			return anchored(id + "(" + schema.ListSeparator + id + ")*")
		case "anyid":
			return anchored(anyIDPattern())
		case "list":
			return anchored(listPattern(c.Vocabulary))
		case "classes":
			return anchored(classesPattern(c.Vocabulary))
		case "slug":
			joint := "_"
			if param != "" {
				joint = param
			}
			return anchored("[a-z][a-z0-9]*(" + joint + "[a-z0-9]+)*")
		}
	}
	return ""
}

// dayOrMonth is a month, or a day that exists, between 1900 and 2999.
const dayOrMonth = "(19|2[0-9])[0-9]{2}-(" +
	"(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|" +
	"(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|" +
	"02(-(0[1-9]|1[0-9]|2[0-8]))?)|" +
	"((19|2[0-9])(0[48]|[2468][048]|[13579][26])|2[048]00)-02-29"

func anchored(expression string) string { return "^(" + expression + ")$" }

// idPattern is a prefix and digits, so many of them or more without a zero in
// front, nine at most.
func idPattern(param string) string {
	prefix, width := schema.IDWidth(param)
	return fmt.Sprintf("%s([0-9]{%d}|[1-9][0-9]{%d,8})", prefix, width, width)
}

// anyIDPattern is an id of any table that has ids.
func anyIDPattern() string {
	var alternatives []string
	for _, t := range schema.Tables {
		if key := t.Index(t.Key); key >= 0 && t.Columns[key].Kind == schema.RowID {
			own := strings.TrimSuffix(strings.TrimPrefix(pattern(&t.Columns[key]), "^("), ")$")
			alternatives = append(alternatives, own)
		}
	}
	return strings.Join(alternatives, "|")
}

// classesPattern is words of the vocabulary, those that are meant together joined; none can
// ask for their order.
func classesPattern(v *schema.Vocabulary) string {
	word := "(" + strings.Join(v.Names(), "|") + ")"
	both := word + "([" + schema.BothClasses + "]" + word + ")*"
	return both + "(" + schema.ListSeparator + both + ")*"
}

// listPattern is the one spelling of a list: words of the vocabulary in its
// order, each once, the one that stands alone by itself. It is written out by the
// word with which a list begins.
func listPattern(v *schema.Vocabulary) string {
	var alternatives []string
	for i, first := range v.Words {
		alternative := first.Name
		if first.Name != v.Alone {
			for _, later := range v.Words[i+1:] {
				if later.Name != v.Alone {
					alternative += "(" + schema.ListSeparator + later.Name + ")?"
				}
			}
		}
		alternatives = append(alternatives, alternative)
	}
	return strings.Join(alternatives, "|")
}
