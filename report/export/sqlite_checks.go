package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// checks are what the schema says of a column's cells. A check holds where it
// comes to NULL, so an empty cell passes all but those of presence.
func (b *book) checks(t *table, c *schema.Column) []string {
	column := name(c.Name)
	var all []string
	switch c.Kind {
	case schema.Day:
		day := column + " IS date(" + column + ")"
		if c.Months {
			day = "(" + day + " OR " + column + "||'-01' IS date(" + column + "||'-01'))"
		}
		all = append(all, day)
	case schema.Number:
		all = append(all, fmt.Sprintf("%s BETWEEN %d AND %d", column, c.Minimum, schema.MaxCount))
	case schema.Integer: // of any size
	case schema.Decimal:
		limit := strconv.FormatFloat(c.Limit, 'f', -1, 64)
		all = append(all, column+" BETWEEN -"+limit+" AND "+limit)
	case schema.OneWord:
		all = append(all, column+" IN ("+texts(c.Vocabulary.Names())+")")
	default:
		all = append(all, column+" <> ''") // an empty cell is NULL
	}
	if len(c.RefWords) > 0 {
		all = append(all, column+" IN ("+texts(append(slices.Clone(c.RefWords), keys(b.data.Sheet(c.RefTable))...))+")")
	}
	for _, tag := range strings.Split(c.Validate, ",") {
		word, param, _ := strings.Cut(tag, "=")
		beside := column
		if i := t.of.FieldIndex(param); i >= 0 {
			if !t.has(t.of.Columns[i].Name) {
				continue // all is as if that cell were empty
			}
			beside = name(t.of.Columns[i].Name)
		}
		switch word {
		case "id":
			prefix, width := schema.IDWidth(param)
			all = append(all, column+" GLOB "+text(prefix+strings.Repeat("[0-9]", width)+"*"), "substr("+column+", 2) NOT GLOB '*[^0-9]*'")
		case "slug":
			all = append(all, column+" GLOB '[a-z]*'", column+" NOT GLOB "+text("*[^a-z0-9"+param+"_]*"))
		case "address":
			all = append(all, column+" GLOB 'http://*' OR "+column+" GLOB 'https://*'")
		case "notbefore", "atleast":
			all = append(all, column+" >= "+beside)
		case "atmost":
			all = append(all, column+" <= "+beside)
		case "required_with":
			all = append(all, beside+" IS NULL OR "+column+" IS NOT NULL")
		case "excluded_without":
			all = append(all, beside+" IS NOT NULL OR "+column+" IS NULL")
		}
	}
	return all
}

// keys are the keys of a table's rows.
func keys(s schema.Cells) []string {
	var all []string
	for row := range s.Len() {
		all = append(all, s.Cell(row, s.Table().Index(s.Table().Key)))
	}
	return all
}
