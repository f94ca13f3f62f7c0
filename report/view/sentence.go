package view

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Sentence is one plain sentence on a figure, fit for a note to an editor.
func Sentence(d *schema.Dataset, v *figure.Verdict) string {
	var stated []string
	for _, m := range v.Measures {
		stated = append(stated, m.Statement.String())
	}
	said := fmt.Sprintf("%s gave %s %s", Publisher(d, v.Tally), list(stated), scopePhrase(d, v.Tally.Scope))
	if v.Tally.From.Known() {
		said = fmt.Sprintf("%s gave %s %s from %s to %s", Publisher(d, v.Tally), list(stated), scopePhrase(d, v.Tally.Scope), v.Tally.From, or(string(v.Tally.AsOf), "an unknown day"))
	} else if v.Tally.AsOf.Known() {
		said += " as of " + string(v.Tally.AsOf)
	}
	if v.Ledger == nil {
		return said + "; this cannot be compared with the dataset, because " + v.Reason + "."
	}
	rows := fmt.Sprintf("%d killed", v.Totals.Deaths.Best)
	if v.Totals.Missing > 0 {
		rows += fmt.Sprintf(" and %d presumed dead", v.Totals.Missing)
	}
	through := ""
	if id := v.Readings[0].Through; id != "" {
		if s := d.Strikes.Get(id); s != nil {
			through = fmt.Sprintf(" through the strike of %s (%s)", s.Date, id)
		}
	}
	tail := fmt.Sprintf("the rows hold %s in %s%s", rows, count(v.Totals.Strikes, "strike"), through)
	switch v.Outcome {
	case figure.Agrees:
		return said + "; " + tail + ", which is the same count."
	case figure.AgreesAsRead:
		return said + "; " + tail + ", which gives that figure if read so: " + v.Readings[0].String() + "."
	case figure.Possible:
		return said + "; " + tail + ", which may give that figure if read so: " + v.Readings[0].String() + "; a wrong number would be met nearly as easily."
	case figure.NotComparable:
		return said + "; " + tail + ", but the dataset is known to lack strikes by then, so the two cannot be compared."
	}
	return said + "; " + tail + ", and no usual way of counting brings the two together."
}

func scopePhrase(d *schema.Dataset, scope string) string {
	switch scope {
	case schema.ScopeAll:
		return "for all strikes"
	case schema.ScopeSea:
		return "for the strikes at sea"
	case schema.ScopeLand:
		return "for the strikes on land"
	}
	return "for the strikes in this part alone, " + strings.TrimSpace(ScopeLabel(d, scope)) + ","
}

// list joins parts for reading: a, b and c.
func list(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}
