package view

import (
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/corroboration"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// explainJSON is the row with what hangs on it.
func explainJSON(a *assess.Assessment, say *phrase.Words, s schema.Cells, row int, id string) any {
	out := struct {
		Table string        `json:"table"`
		Row   Row           `json:"row"`
		Cited []jsonCited   `json:"cited_by"`
		Tally []jsonTally   `json:"verdicts"`
		Found []jsonFinding `json:"findings"`
		// Corroborated is what a strike rests on; null for another row.
		Corroborated *jsonCorroborated `json:"corroboration"`
	}{s.Table().Name, Row{s, row}, []jsonCited{}, []jsonTally{}, []jsonFinding{}, nil}
	if s.Table().Name == "strikes" {
		out.Corroborated = corroborationJSON(a.Corroboration.Of(schema.ID(id)))
	}
	for _, other := range a.Data.Sheets() {
		for _, column := range other.Table().Columns {
			if column.RefTable == s.Table().Name || other.Table().Name == "counts" && column.Name == "of" {
				if rows := rowsWhere(other, column.Name, id); len(rows) > 0 {
					out.Cited = append(out.Cited, jsonCited{other.Table().Name, column.Name, rowsJSON(other, rows)})
				}
			}
		}
	}
	verdicts := a.Verdicts()
	for i := range verdicts {
		if v := &verdicts[i]; string(v.Tally.ID) == id || string(v.Tally.Through) == id || string(v.Tally.SourceID) == id {
			out.Tally = append(out.Tally, tallyJSON(a, say, v))
		}
	}
	findings := a.Findings()
	for i := range findings {
		if findings[i].Row == id {
			out.Found = append(out.Found, findingJSON(&findings[i]))
		}
	}
	return out
}

// jsonCorroborated is as in the report: accounts that stand, with their documents
// and independent origins.
type jsonCorroborated struct {
	Accounts  int      `json:"accounts"`
	Documents int      `json:"documents"`
	Origins   []string `json:"origins"`
	Untold    int      `json:"untold"` // accounts whose origin is not told
}

func corroborationJSON(c corroboration.Corroboration) *jsonCorroborated {
	out := jsonCorroborated{c.Accounts, len(c.Sources), []string{}, c.OriginUnknown}
	for _, origin := range c.Origins {
		out.Origins = append(out.Origins, origin.Name)
	}
	return &out
}

type jsonCited struct {
	Table  string `json:"table"`
	Column string `json:"column"`
	Rows   []Row  `json:"rows"`
}
