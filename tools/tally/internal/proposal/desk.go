package proposal

import (
	"slices"
	"sync"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// Desk judges proposals to one state of the tables.
type Desk struct {
	Texts  schema.Texts
	Before *assess.Assessment

	// examined is what is found of the tables as they are: the rule of the first thing that is
	// not in canonical form, by file, or an [Obstacle].
	examined func() (map[string]string, error)
}

// An Obstacle is why rows cannot be added to the tables as they are.
type Obstacle struct {
	Findings []validate.Finding
	Reason   string
}

func (o *Obstacle) Error() string { return o.Reason }

func newObstacle(unread []validate.Finding) *Obstacle {
	return &Obstacle{unread, "the tables cannot be read whole, so nothing is added; mend them first"}
}

// NewDesk takes the tables as they are, and the rules of package validate/rules. An
// [Obstacle] is returned if the dataset is not whole, and so nothing can be told of
// a row that is added.
func NewDesk(texts schema.Texts, rules []*validate.Rule, today schema.Date) (*Desk, error) {
	d := Open(texts, rules, today)
	if _, err := d.examined(); err != nil {
		return nil, err
	}
	return d, nil
}

// Open is as [NewDesk], but examines the tables only if [Desk.Judge] cannot do without: where
// nothing is found in them together with the rows, or at these alone, nothing was wrong with their form before.
func Open(texts schema.Texts, rules []*validate.Rule, today schema.Date) *Desk {
	d := &Desk{Texts: texts, Before: assess.New(schema.Read(texts), assess.Options{Rules: rules, Today: today})}
	d.examined = sync.OnceValues(d.examine)
	return d
}

func (d *Desk) examine() (uncanonical map[string]string, err error) {
	uncanonical = map[string]string{}
	var unread []validate.Finding
	for _, m := range d.mended() {
		unread = append(unread, m.Blocking...)
		if len(m.Repaired) > 0 {
			uncanonical[m.Table.File] = m.Repaired[0].Rule
		}
	}
	for _, f := range d.Before.Findings() {
		if f.Rule == string(csvtable.MissingFile) || f.Rule == string(csvtable.UnreadableFile) {
			unread = append(unread, f)
		}
	}
	if len(unread) > 0 {
		return nil, newObstacle(unread)
	}
	return uncanonical, nil
}

// mended is what mending would make of the tables. Where nothing at all is found in them, and
// their rows stand in order, they are in canonical form, and need not be read once more.
func (d *Desk) mended() []validate.Mended {
	if d.isInForm() && len(open(d.Before)) == 0 {
		return nil
	}
	return validate.Mend(d.Texts, d.Before.Options.Rules)
}

// isInForm reports whether reading the tables found nothing, and their rows stand in order.
func (d *Desk) isInForm() bool {
	isOutOfOrder := func(s schema.Cells) bool { return !s.Ordered() }
	return len(d.Before.Data.Faults) == 0 && !slices.ContainsFunc(d.Before.Data.Sheets(), isOutOfOrder)
}

// open are the findings that no waiver accepts.
func open(a *assess.Assessment) (all []validate.Finding) {
	for _, f := range a.Findings() {
		if f.Waived == "" {
			all = append(all, f)
		}
	}
	return all
}

// bringAll reports whether all that is found with the rows of a draft stands at these rows, and
// each of them has an id that no row had before: then all is new.
func bringAll(before *schema.Dataset, of *draft.Draft, after *assess.Assessment) bool {
	return !slices.ContainsFunc(open(after), func(f validate.Finding) bool {
		row := of.Row(f.Place)
		if row == nil || row.ID() == "" || f.Row != row.ID() {
			return true
		}
		_, stood := before.Sheet(row.Table.Name).Find(row.ID())
		return stood
	})
}
