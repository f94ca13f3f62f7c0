package view

import (
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/visible"
)

const reasonClip = 120 // characters; the reason names columns as they are written

// versionLine is what a change asks of the version of the data, and which release
// comes next with it, in one line. The next release holds besides what came before
// the change and is not released yet.
func versionLine(d *Diff) string {
	say, step := d.Say, d.Change.Step()
	reason := clip(visible.Shown(say.VersionReason(d.Change.Reasons())), reasonClip)
	if step == change.None {
		reason = say.Say("diff.nothing")
	}
	text := say.Say("version", stepWord(say, step), reason)
	switch r := d.Release; {
	case r == nil:
		return text
	case r.Previous == nil:
		return say.Say("version.first", text, r.Next().String())
	case r.Same():
		return say.Say("version.same", text, r.Previous.String())
	case r.Change.Step() == step:
		return say.Say("version.next", text, r.Previous.String(), r.Next().String())
	default:
		return say.Say("version.next_more", text, r.Previous.String(), r.Next().String(), stepWord(say, r.Change.Step()))
	}
}

func stepWord(say *phrase.Words, s change.Step) string { return say.Say("step." + string(s)) }

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
	j := jsonVersion{Change: d.Change.Step(), Reason: text(d.Say.VersionReason(d.Change.Reasons()))}
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
