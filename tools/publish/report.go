package main

import (
	"io"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
)

// page writes a report as one page with charts.
func page(w io.Writer, r *summary.Report, compose command.Compose, d *schema.Dataset, l *language.Language) error {
	pictures, err := pictures(r, d, l)
	if err != nil {
		return err
	}
	return document.HTML(w, compose(r, d, l), pictures)
}

// pictures are the charts for which the report has the values.
func pictures(r *summary.Report, d *schema.Dataset, l *language.Language) ([]document.Picture, error) {
	var found []document.Picture
	for _, drawn := range chart.All(r, d, l, chart.Column) {
		svg, err := drawn.Embedded()
		if err != nil {
			return nil, err
		}
		found = append(found, document.Picture{Name: drawn.Name, SVG: svg, Text: drawn.Text})
	}
	return found, nil
}
