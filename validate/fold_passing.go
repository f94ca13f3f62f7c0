package validate

import (
	"cmp"
	"slices"
)

// A Folder folds findings that are made one by one, of tables too large to be held. The
// first of one cause in a file are passed on at once; the next one waits to the end, and
// tells of those behind it as one of [Fold] does. It keeps one finding a cause.
type Folder struct {
	emit func(Finding)
	form map[string]bool
	of   map[cause]*waiting
}

// waiting is what is known of a cause: how many findings were passed on, and the one
// that tells of the others.
type waiting struct {
	passed int
	first  Finding
	others further
}

// NewFolder makes a folder that passes on to emit. The rules are all that are asked.
func NewFolder(rules []*Rule, emit func(Finding)) *Folder {
	f := &Folder{emit: emit, form: map[string]bool{}, of: map[cause]*waiting{}}
	for _, r := range rules {
		f.form[r.Name] = !r.Waivable()
	}
	return f
}

// Add takes a finding.
func (f *Folder) Add(finding Finding) {
	if !folds(&finding, f.form) {
		f.emit(finding)
		return
	}
	of := causeOf(&finding)
	w := f.of[of]
	if w == nil {
		w = &waiting{}
		f.of[of] = w
	}
	switch {
	case w.passed < foldedAt(of.rule)-1:
		w.passed++
		f.emit(finding)
		return
	case w.others.findings == 0:
		w.first = finding
	}
	w.others.add(&finding)
}

// End passes on those that tell of others, in the order of their places.
func (f *Folder) End() {
	var last []Finding
	for _, w := range f.of {
		if w.others.findings > 0 {
			w.others.tell(&w.first)
			last = append(last, w.first)
		}
	}
	clear(f.of)
	// No two are alike in file, place, rule and words: maps leave no trace in the order.
	slices.SortFunc(last, func(a, b Finding) int { return cmp.Or(compareFindings(&a, &b), cmp.Compare(a.Message, b.Message)) })
	for _, finding := range last {
		f.emit(finding)
	}
}
