package view

import (
	"io"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
)

type jsonChangelog struct {
	Releases []jsonRelease `json:"releases"`
}

type jsonRelease struct {
	Version  *string            `json:"version"`
	Date     *string            `json:"date"`
	Previous *string            `json:"previous"`
	Change   *change.Step       `json:"change"`
	Reason   *string            `json:"reason"`
	Next     string             `json:"next"`
	Columns  []jsonColumnChange `json:"columns"`
	Rows     []jsonRowChange    `json:"rows"`
	Totals   []jsonTotalChange  `json:"totals"`
}

// ChangelogJSON writes the releases as one object, {releases: [...]}, each
//
//	version, date  null where it is not released yet
//	previous       the release before; null for the first
//	change, reason what it asks of the version since then, as in diff; null for the first
//	next           the version that it should have
//	columns, rows  as in diff; of the first release none is listed, for all are new
//	totals         as in diff, of every scope
func ChangelogJSON(w io.Writer, l *language.Language, releases []release.Release) error {
	out := jsonChangelog{Releases: []jsonRelease{}}
	for i := range releases {
		r := &releases[i]
		j := jsonRelease{Date: text(string(r.Date)), Next: r.Next().String(), Columns: []jsonColumnChange{}, Rows: []jsonRowChange{}}
		if r.Version != nil {
			j.Version = text(r.Version.String())
		}
		if r.Previous != nil {
			step := r.Change.Step()
			j.Previous, j.Change, j.Reason = text(r.Previous.String()), &step, text(phrase.In(l, r.Change.After.Data).VersionReason(r.Change.Reasons()))
			j.Columns = columnsJSON(r.Change)
			for n := range r.Change.Rows {
				j.Rows = append(j.Rows, rowChangeJSON(r.Change, &r.Change.Rows[n]))
			}
		}
		for n := range r.Change.Totals {
			j.Totals = append(j.Totals, totalChangeJSON(&r.Change.Totals[n]))
		}
		out.Releases = append(out.Releases, j)
	}
	return writeJSON(w, out)
}
