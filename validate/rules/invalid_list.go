package rules

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "invalid-list",
	Title: "A list is not written the one way that it can be.",
	Doc: "The members of a list stand once each, joined by semicolons without blanks: words of the vocabulary in its order, or ids by ascending number. " +
		"A word such as none_offered, which denies the others, stands alone. So the same list is always the same text. Of the classes that a figure counts several may be joined by +, in their order, behind those that stand alone: confirmed+drone are strikes that are both.",
	Hint:     "join the members by semicolons without blanks, each once, in order",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: spelledList},
	Cell: &validate.CellRule{
		Tags:    []string{"list", "classes", "ids"},
		Accepts: func(value, param string) bool { return listFault(value, param, nil) == nil },
		AcceptsWords: func(tag, value string, v *schema.Vocabulary) bool {
			return classesFault(tag, value, "", v) == nil
		},
		Word: func(c validate.Cell) (message, hint string) {
			message = c.Column.Name + ": " + classesFault(c.Tag, c.Value, c.Param, c.Column.Vocabulary)()
			words := ""
			if c.Column.Vocabulary != nil {
				words = strings.Join(c.Column.Vocabulary.Names(), ", ")
			}
			if c.Column.Vocabulary != nil && words == "" {
				return message, "declare the words of " + c.Column.Vocabulary.Name + " in vocabulary.csv, or empty the cell"
			}
			switch meant := meantList(c.Value, c.Param, joined(c.Tag, c.Value, c.Column.Vocabulary)); {
			case c.Column.Vocabulary != nil && formerWord(c.Column.Vocabulary, c.Value) != "":
				return message, formerWord(c.Column.Vocabulary, c.Value) + "; where nothing is said the cell stays empty"
			case meant != "":
				hint = "did you mean " + meant + "?"
			case isPlaceholder(c.Value):
				return message, "where nothing is said the cell stays empty"
			case words != "":
				return message, "join words by semicolons without blanks, each once, in the order " + words
			}
			if words != "" {
				hint += " The words are " + words
			}
			return message, hint
		},
	},
})

// listFault says what was found and wanted in a list; nil if it is right. Words are
// made for what is told, not for what is asked. The members are words of a vocabulary,
// or ids as the parameter of an ids tag has them.
func listFault(value, param string, v *schema.Vocabulary) func() string {
	members := schema.List(value).Members()
	for i := range members {
		member := members[i]
		switch {
		case member == "":
			return func() string { return fmt.Sprintf("found an empty member in %q, want none", value) }
		case strings.TrimSpace(member) != member:
			return func() string { return fmt.Sprintf("found a blank beside a member in %q, want none", value) }
		case v != nil && v.Index(member) < 0 && len(splitList(member)) > 1:
			return func() string { return fmt.Sprintf("found %q, want members joined by semicolons without blanks", value) }
		case v != nil && v.Index(member) < 0:
			return func() string { return fmt.Sprintf("found the word %q, want %s", member, oneOf(v.Names())) }
		case v == nil && !isID(member, param) && len(splitList(member)) > 1:
			return func() string { return fmt.Sprintf("found %q, want members joined by semicolons without blanks", value) }
		case v == nil && !isID(member, param):
			return func() string { return fmt.Sprintf("found the id %q, want %s", member, idForm(param)) }
		case slices.Contains(members[:i], member):
			return func() string { return fmt.Sprintf("found %s twice in %q, want it once", member, value) }
		}
	}
	if v != nil && v.Alone != "" && len(members) > 1 && slices.Contains(members, v.Alone) {
		return func() string { return fmt.Sprintf("found %q, want %s to stand alone", value, v.Alone) }
	}
	if ordered := orderedList(members, v); ordered != value {
		return func() string { return fmt.Sprintf("found %q, want the order %s", value, ordered) }
	}
	return nil
}

// splitList cuts a list at all that people put between members.
func splitList(value string) []string {
	cut := func(r rune) bool { return strings.ContainsRune(";,|/&+\n\t", r) }
	var members []string
	for _, part := range strings.FieldsFunc(value, cut) {
		if part = strings.TrimSpace(part); part != "" {
			members = append(members, part)
		}
	}
	return members
}

// orderedList joins the members in their right order.
func orderedList(members []string, v *schema.Vocabulary) string {
	ordered := slices.Clone(members)
	slices.SortStableFunc(ordered, func(a, b string) int {
		if v != nil {
			return cmp.Compare(v.Index(a), v.Index(b))
		}
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	return string(schema.NewList(ordered...))
}

// meantList is the list that was probably meant, or empty if that cannot be told.
func meantList(value, param string, v *schema.Vocabulary) string {
	members := splitList(withoutBrackets(value))
	if len(members) == 1 && strings.Contains(members[0], " ") && (v == nil || nearestWord(v, members[0]) == "") {
		members = strings.Fields(members[0])
	}
	for i, member := range members {
		switch {
		case v != nil && v.Index(member) < 0:
			members[i] = nearestWord(v, member)
		case v == nil && !isID(member, param):
			members[i] = meantID(member, param)
		}
		if members[i] == "" {
			return ""
		}
	}
	if v != nil && v.Alone != "" && len(members) > 1 && slices.Contains(members, v.Alone) {
		return "" // either it or the others
	}
	ordered := schema.List(orderedList(members, v)).Members()
	return string(schema.NewList(slices.Compact(ordered)...))
}

// withoutBrackets is a list without the brackets and quotation marks that programs put
// around it and its members, as in ['video', 'other'].
func withoutBrackets(value string) string {
	if !strings.ContainsAny(value, "[]{}()'\"") {
		return value
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("[]{}()'\"", r) {
			return -1
		}
		return r
	}, value)
}

// spelledList is the list in its one spelling, if its members are right and only
// their order or what stands between them is not.
func spelledList(c validate.Cell) string {
	var members []string
	for _, member := range strings.FieldsFunc(c.Value, func(r rune) bool { return strings.ContainsRune(";,|\n", r) }) {
		if member = strings.TrimSpace(member); member != "" && !slices.Contains(members, member) {
			members = append(members, member)
		}
	}
	if len(members) == 0 {
		return strings.TrimSpace(c.Value)
	}
	v := c.Column.Vocabulary
	if spelled := orderedList(members, joined(c.Tag, c.Value, v)); classesFault(c.Tag, spelled, c.Param, v) == nil {
		return spelled
	}
	return strings.TrimSpace(c.Value)
}
