package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// miller asks the rules within a row of strikes, made from the schema, and prints
// the rows at fault.
func miller(folder string) (program, error) {
	ask := "@fault = is_present(@ids[${strike_id}]) || " + strings.Join(millerRules(schema.TableNamed("strikes")), " || ") + "; @ids[${strike_id}] = 1; @fault"
	return program{args: []string{"mlr", "--icsv", "--ocsv", "--allow-ragged-csv-input", "filter", ask, filepath.Join(folder, "strikes.csv")}, findings: csvRows}, nil
}

func millerRules(t *schema.Table) []string {
	var rules []string
	add := func(format string, args ...any) { rules = append(rules, fmt.Sprintf(format, args...)) }
	for i := range t.Columns {
		c := &t.Columns[i]
		name := "${" + c.Name + "}"
		for _, tag := range strings.Split(c.Validate, ",") {
			word, param, _ := strings.Cut(tag, "=")
			other := ""
			if j := t.FieldIndex(param); j >= 0 {
				other = "${" + t.Columns[j].Name + "}"
			}
			both := fmt.Sprintf("%s != \"\" && %s != \"\"", name, other)
			switch word {
			case "required":
				add(`%s == ""`, name)
			case "required_with":
				add(`%s == "" && %s != ""`, name, other)
			case "atmost":
				add(`(%s && int(%s) > int(%s))`, both, name, other)
			case "atleast":
				add(`(%s && int(%s) < int(%s))`, both, name, other)
			case "notbefore":
				add(`(%s && %s < %s)`, both, name, other)
			case "date":
				add(`!(%s =~ "^([12][0-9]{3}-[01][0-9]-[0-3][0-9])?$")`, name)
			case "count":
				add(`!(%s =~ "^(0|[1-9][0-9]{0,6})?$")`, name)
			case "degree":
				add(`!(%s =~ "^(-?[0-9]{1,3}([.][0-9]{1,6})?)?$")`, name)
			case "word":
				add(`!(%s =~ "^(%s|)$")`, name, strings.Join(c.Vocabulary.Names(), "|"))
			case "list":
				add(`!(%s =~ "^(%s|)$")`, name, strings.Join(lists(c), "|"))
			case "id":
				add(`!(%s =~ "^%s[0-9]{%s,9}$")`, name, c.Prefix, strconv.Itoa(c.Width))
			case "text":
				add(`%s =~ "^[ =+@-]|[ ]$|  |[\t\x00-\x08]"`, name)
			}
		}
	}
	return rules
}
