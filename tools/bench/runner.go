package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"time"
)

// A runner measures the tools on one case.
type runner struct {
	*settings
	scratch  string
	progress io.Writer
	whole    prepared
	part     *prepared // what slow tools run on; nil: the whole
	entries  []*entry
	first    []time.Duration // until ours has written its first byte, in order
	inPlace  int             // findings of ours that are the listed ones
}

// An entry is what is known of one tool.
type entry struct {
	tool
	on      *prepared
	program program
	absent  string // how to have the tool; empty: it is here
	runs    []measurement
	failed  string
}

func (r *runner) all(ctx context.Context, c benchCase, all []tool) error {
	var err error
	if r.whole, err = prepare(r.folder, c.name, c.options); err != nil {
		return err
	}
	if c.part > 0 && c.part < c.options.Rows && slices.ContainsFunc(all, func(t tool) bool { return t.slow && t.missing() == "" }) {
		o := c.options
		o.Rows = c.part
		part, err := prepare(r.folder, c.name, o)
		if err != nil {
			return err
		}
		r.part = &part
	}
	for _, t := range all {
		if err := r.enter(c, t); err != nil {
			return err
		}
	}
	// One round to warm the disk's cache, and then the tools by turns, so that what
	// else goes on meets all of them alike.
	for round := -1; round < r.runs; round++ {
		for _, e := range r.entries {
			if e.absent != "" || e.failed != "" || round < 0 && e.name != bareName {
				continue
			}
			fmt.Fprintf(r.progress, "%s: %s on %s strikes, run %d of %d\n", c.name, e.name, grouped(e.on.rows), round+1, r.runs)
			m := r.measure(ctx, e.program)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if m.failed != "" {
				e.failed = m.failed
			} else if round >= 0 {
				e.runs = append(e.runs, m)
			}
			if e.name == ourName && e.failed == "" {
				if r.inPlace, err = inPlace(r.findings(), filepath.Join(filepath.Dir(e.on.folder), listName)); err != nil {
					return err
				}
			}
		}
	}
	return r.untilFirst(ctx)
}

// enter prepares a tool, and for slow ones the yardstick of their part.
func (r *runner) enter(c benchCase, t tool) error {
	if c.part == 0 && !t.tables {
		return nil // it looks at one table only
	}
	e := &entry{tool: t, on: &r.whole, absent: t.missing()}
	if t.slow && r.part != nil {
		e.on = r.part
	}
	if e.absent == "" {
		var err error
		if e.program, err = t.run(e.on.folder); err != nil {
			return err
		}
	}
	r.entries = append(r.entries, e)
	if t.name == bareName && r.part != nil {
		part := &entry{tool: t, on: r.part}
		var err error
		if part.program, err = t.run(r.part.folder); err != nil {
			return err
		}
		r.entries = append(r.entries, part)
	}
	return nil
}

func (r *runner) measure(ctx context.Context, p program) measurement {
	ctx, stop := context.WithTimeout(ctx, r.limit)
	defer stop()
	return measure(ctx, p, r.findings())
}

// findings is the file that every run writes its own to.
func (r *runner) findings() string { return filepath.Join(r.scratch, "findings") }

// untilFirst measures how long ours takes to its first finding.
func (r *runner) untilFirst(ctx context.Context) error {
	for _, e := range r.entries {
		if e.name != ourName || e.failed != "" || r.whole.faults == 0 {
			continue
		}
		for range r.runs {
			limited, stop := context.WithTimeout(ctx, r.limit)
			took, err := untilFirst(limited, e.program)
			stop()
			if err != nil {
				return err
			}
			r.first = append(r.first, took)
		}
		slices.Sort(r.first)
	}
	return nil
}

// yardstick is the median time of the bare read of the same files.
func (r *runner) yardstick(on *prepared) time.Duration {
	for _, e := range r.entries {
		if e.name == bareName && e.on == on && len(e.runs) > 0 {
			return median(e.runs, wall)
		}
	}
	return 0
}

func wall(m measurement) time.Duration { return m.wall }
func cpu(m measurement) time.Duration  { return m.cpu }
func peak(m measurement) int64         { return m.peak }
