package proposal

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// Large judges proposals to tables that are too large to be held in memory, as [Desk] does
// to others: they are read in blocks, with the rows in them, and of their rows numbers are kept.
type Large struct {
	Files fs.FS
	Rules []*validate.Rule
	Today schema.Date
	Held  int64 // bytes up to which a table is read into memory; 0: [schema.HeldBytes]
	Block int   // bytes that are read at a time, see [csvtable.File]
	// Progress is told of how many bytes of a large table have been read, 0 and 0 where that is not
	// known; nil: nobody asks.
	Progress func(file string, done, size int64)
}

// Judge judges rows, see [Desk.Judge].
func (l *Large) Judge(rows []*draft.Row, widen ...schema.ID) (*Proposal, error) {
	sums := &summing{}
	s, err := draft.NewSurvey(l.Files, draft.SurveyOptions{Held: l.Held, Block: l.Block, Further: sums.keeper(rows, widen), Progress: l.looking}, rows, widen...)
	if err != nil {
		return nil, err
	}
	of, err := s.Draft()
	if errors.Is(err, draft.ErrWider) { // all rows are written anew
		return l.desk().Judge(rows, widen...)
	}
	if err != nil {
		return nil, l.orObstacle(s.Data, changing(rows, widen), err)
	}
	r := &reading{large: l}
	after := r.assess(of.Data, of.Files, assess.Streamed{Totals: sums.after()})
	before := r.assess(s.Data, l.Files, assess.Streamed{Totals: sums.before()})
	if !changesFigures(of, len(widen) > 0) { // nothing is computed twice
		before = r.assess(s.Data, l.Files, assess.Streamed{Totals: after.Totals, Verdicts: after.Verdicts})
	}
	p := &Proposal{Draft: of}
	if bringAll(s.Data, of, after) {
		p.Change = change.Effects(before, after)
		p.Change.Findings.New = open(after)
	} else if err := l.examine(before, changing(rows, widen)); err != nil {
		return nil, cmp.Or(r.err, err)
	} else {
		p.Change = change.Between(before, after)
	}
	if r.err != nil {
		return nil, r.err
	}
	return p, p.finish()
}

// looking tells that a table is looked through.
func (l *Large) looking(file string) {
	if l.Progress != nil {
		l.Progress(file, 0, 0)
	}
}

// desk is that of the tables in memory.
func (l *Large) desk() *Desk { return Open(schema.ReadTexts(l.Files), l.Rules, l.Today) }

// orObstacle is why rows cannot be added to the tables as they are, where that is so, or else why
// these rows cannot.
func (l *Large) orObstacle(d *schema.Dataset, files []string, err error) error {
	r := &reading{large: l}
	obstacle := l.examine(r.assess(d, l.Files, assess.Streamed{}), files)
	return cmp.Or(r.err, obstacle, err)
}

// reading reads the files as they are asked of.
type reading struct {
	large *Large
	err   error // the first one
}

// assess is the assessment of files, of which a dataset holds a part.
func (r *reading) assess(d *schema.Dataset, files fs.FS, known assess.Streamed) *assess.Assessment {
	known.Validate = func(o validate.Options) validate.Result { return r.validate(files, o) }
	known.Days = func() *schema.Dataset { return r.large.days(d, files) }
	return assess.New(d, assess.Options{Rules: r.large.Rules, Today: r.large.Today, Streamed: &known})
}

func (r *reading) validate(files fs.FS, o validate.Options) validate.Result {
	var found []validate.Finding
	s := &validate.Stream{Held: r.large.Held, Block: r.large.Block, Progress: r.large.Progress, Emit: func(f validate.Finding) { found = append(found, f) }}
	result, err := s.Run(files, o)
	r.err = cmp.Or(r.err, err)
	validate.Sort(found)
	result.Findings = found
	return result
}

// dated are the columns by which it is told when something was known; strikes are held with these.
var dated = map[string][]string{
	"accounts": {"strike_id", "source_id", "deaths_min", "deaths_max"},
	"sources":  {"source_id", "published"},
	"claims":   {"claim_id", "source_id", "date", "contradicts", "supports"},
}

// days is a dataset with all rows of the tables by which it is told when something was known. What
// cannot be read any more is left out: whoever writes notices that the tables were changed.
func (l *Large) days(d *schema.Dataset, files fs.FS) *schema.Dataset {
	for name, columns := range dated {
		t := d.Sheet(name).Table()
		file, fault := t.Open(files)
		if fault != nil {
			continue
		}
		defer file.Close()
		if file.Block = l.Block; file.Size > cmp.Or(l.Held, schema.HeldBytes) {
			kept := bits(t, columns)
			d = d.With(d.Part(name, file.File, func() schema.Keeper { return keeping(func(*csvtable.Row) uint64 { return kept }) }))
		}
	}
	return d
}

// examine says why rows cannot be added to the tables as they are, or not to some of them: an
// [Obstacle], or that a table is not in canonical form. Tables in which something is found that
// can be mended are read into memory to see what it would come to.
func (l *Large) examine(before *assess.Assessment, files []string) error {
	byName := map[string]*validate.Rule{}
	for _, r := range l.Rules {
		byName[r.Name] = r
	}
	var unread []validate.Finding
	for _, f := range before.Findings() {
		r := byName[f.Rule]
		if r == nil {
			continue
		}
		if f.StandsFor > 0 || r.Repair != nil && (r.Repair.Bytes != nil || slices.Contains(files, f.Place.File)) {
			return l.desk().wantCanonical(files)
		}
		if r.File != nil && r.Repair == nil && f.Rule != string(csvtable.InvalidUTF8) && f.Rule != string(csvtable.ControlCharacter) && f.Rule != string(csvtable.UnknownFile) {
			unread = append(unread, f)
		}
	}
	if len(unread) > validate.MaxFindings {
		return l.desk().wantCanonical(files)
	}
	if len(unread) > 0 {
		return newObstacle(unread)
	}
	return nil
}
