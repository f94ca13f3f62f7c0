package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

// noGroup is what claimed_group says where the announcer named none.
const noGroup = "none named"

var _ = add(&validate.Rule{
	Name:  "group-against-target",
	Title: "The group that an announcer named is not the one of which the words beside it speak.",
	Doc: "Where claimed_group says that none was named, claimed_target does not hold the name of a group, as it stands in claimed_group of other rows; " +
		"and where it names one, claimed_target does not speak of an unnamed one. Not told where more than one row in twenty is so.",
	Hint:     "look up whether the announcer named a group, and write the same in both cells",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"strikes": {"claimed_target", "claimed_group"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		targets, groups := d.Strikes.Words("claimed_target"), d.Strikes.Words("claimed_group")
		none := d.Word(noGroup)
		var names []string
		for number, rows := range timesOf(groups) {
			if name := d.Text(int32(-number)); rows > 0 && number > 0 && int32(-number) != none && len(name) > 1 {
				names = append(names, name)
			}
		}
		fault := func(target, group int32) string {
			text := d.Text(target)
			if group != none {
				if holdsWordOf(text, "unnamed") && !strings.Contains(text, d.Text(group)) {
					return "an unnamed group"
				}
				return ""
			}
			for _, name := range names {
				if holdsWordOf(text, name) {
					return name
				}
			}
			return ""
		}
		known := map[[2]int32]string{} // most rows say the same
		var told []validate.Finding
		asked := 0
		for row, group := range groups {
			if group == 0 || targets[row] == 0 {
				continue
			}
			asked++
			pair := [2]int32{targets[row], group}
			found, again := known[pair]
			if !again {
				found = fault(targets[row], group)
				known[pair] = found
			}
			if found == "" || !d.Valid(d.Strikes, row, "claimed_target", "claimed_group") || d.Reported(d.Strikes, row, "claimed_target", "claimed_group") {
				continue
			}
			f := d.At(d.Strikes, row, "claimed_group")
			f.Message = fmt.Sprintf("claimed_group: found %q, and %s in claimed_target, want the same in both", f.Value, found)
			f.Related = append(f.Related, d.Related(d.Strikes, row, "claimed_target", "what is said to have been hit"))
			told = append(told, f)
		}
		tellFew(told, asked, report)
	},
})

// holdsWordOf reports whether a text holds a name or word that no letter or digit continues.
func holdsWordOf(text, name string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], name)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(name)
		if (at == 0 || !isWordByte(text[at-1])) && (from == len(text) || !isWordByte(text[from])) {
			return true
		}
	}
}
