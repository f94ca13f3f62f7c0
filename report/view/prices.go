package view

import (
	"fmt"
	"io"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
)

type jsonPrice struct {
	Name   string `json:"name"`
	Points int    `json:"points"`
	Text   string `json:"text"`
	Why    string `json:"why"`
}

// Prices writes what ways of counting cost: all of them for "prices", else the one of
// that name; false if there is none.
func Prices(w io.Writer, say *phrase.Words, format, name string) (bool, error) {
	list := []jsonPrice{}
	for _, p := range figure.Prices {
		if name == "prices" || name == p.Name {
			list = append(list, jsonPrice{p.Name, p.Points, say.Say("price." + p.Name), say.Say("price.why." + p.Name)})
		}
	}
	if len(list) == 0 {
		return false, nil
	}
	if format == "json" {
		return true, writeJSON(w, map[string][]jsonPrice{"prices": list})
	}
	if name == "prices" {
		fmt.Fprintf(w, "%s\n\n", fold(say.Say("prices.lead"), 100, 0))
	}
	for _, p := range list {
		fmt.Fprintf(w, "%-25s %3d  %s\n%31s%s\n", p.Name, p.Points, p.Text, "", p.Why)
	}
	return true, nil
}
