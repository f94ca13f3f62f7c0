package view

import (
	"fmt"

	"github.com/strike-tally/strike-tally/report/change"
)

const reasonClip = 120 // characters; the reason names columns as they are written

// versionLine is what a change asks of the version of the data, and which release
// comes next with it, in one line. The next release holds besides what came before
// the change and is not released yet.
func versionLine(d *Diff) string {
	step, reason := d.Change.Step(), clip(Shown(d.Change.Reason()), reasonClip)
	if step == change.None {
		reason = "nothing changed"
	}
	text := fmt.Sprintf("data version: %s, %s", step, reason)
	switch r := d.Release; {
	case r == nil:
		return text
	case r.Previous == nil:
		return fmt.Sprintf("%s; no release yet, the first is %s", text, r.Next())
	case r.Same():
		return fmt.Sprintf("%s; as released in %s", text, r.Previous)
	case r.Change.Step() == step:
		return fmt.Sprintf("%s; next after %s is %s", text, r.Previous, r.Next())
	default:
		return fmt.Sprintf("%s; next after %s is %s, with what was not released before (%s)", text, r.Previous, r.Next(), r.Change.Step())
	}
}

type jsonVersion struct {
	Change  change.Step  `json:"change"`
	Reason  *string      `json:"reason"`
	Release *string      `json:"release"`
	Since   *change.Step `json:"since_release"`
	Next    *string      `json:"next"`
}

type jsonColumnChange struct {
	Table  string            `json:"table"`
	Change change.ColumnKind `json:"change"`
	Before *string           `json:"before"`
	After  *string           `json:"after"`
}

func versionJSON(d *Diff) jsonVersion {
	j := jsonVersion{Change: d.Change.Step(), Reason: text(d.Change.Reason())}
	r := d.Release
	if r == nil {
		return j
	}
	if r.Previous != nil {
		step := r.Change.Step()
		j.Release, j.Since = text(r.Previous.String()), &step
	}
	if !r.Same() {
		j.Next = text(r.Next().String())
	}
	return j
}

func columnsJSON(c *change.Change) []jsonColumnChange {
	list := []jsonColumnChange{}
	for _, column := range c.Columns {
		list = append(list, jsonColumnChange{column.Table.Name, column.Kind, text(column.Before), text(column.After)})
	}
	return list
}
