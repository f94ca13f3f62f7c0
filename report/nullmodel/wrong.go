package nullmodel

import (
	"math/rand/v2"
	"strconv"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// A Wrong figure is a published one with numbers that nobody stated.
type Wrong struct {
	Tally schema.Tally
	Row   int    // of the figure that it was made from
	Slip  string // what went wrong; empty for a neighbour
	// Measures is how many numbers it states.
	Measures int
	// Bare is whether the newest strike that the figure names was left out, as one who
	// knows only the page would ask.
	Bare bool
}

// Slips are what is seen to go wrong when a figure is written.
var Slips = []struct{ Name, Text string }{
	{"omitted", "one of the last ten strikes left out of both numbers"},
	{"doubled", "one of the last ten strikes counted twice in both numbers"},
	{"toll-behind", "the toll of the strike before with today's number of strikes"},
	{"count-behind", "today's toll with the number of strikes of the strike before"},
	{"digits", "two digits exchanged, or a ten too many or too few"},
	{"other-outlet", "the toll of another figure of the same week"},
	{"old", "the numbers of a figure at least a month older"},
}

// maker makes wrong figures of the figures that can be judged.
type maker struct {
	judge    *figure.Judge
	verdicts []figure.Verdict
	base     []int // rows of figures that some reading reproduces, in their own count
	random   *rand.Rand
}

func newMaker(j *figure.Judge, verdicts []figure.Verdict, seed uint64) *maker {
	m := &maker{judge: j, verdicts: verdicts, random: rand.New(rand.NewPCG(seed, seed))}
	for i := range verdicts {
		if v := &verdicts[i]; v.Outcome.Held() && ownCount(v) {
			m.base = append(m.base, i)
		}
	}
	return m
}

// ownCount reports whether all numbers are plain ones, so that a neighbour is another.
func ownCount(v *figure.Verdict) bool {
	for i := range v.Measures {
		s := &v.Measures[i].Statement
		if s.Qualifier != "exact" && s.Qualifier != "at_least" || s.Band.Low != s.Band.High || s.Range() {
			return false
		}
		if _, round := figure.Rounded(s.Stated, s.Qualifier); round {
			return false
		}
	}
	return v.Tally.Deaths.Known() || v.Tally.Strikes.Known()
}

func (m *maker) wrong(row int, bare bool) *Wrong {
	w := &Wrong{Tally: *m.verdicts[row].Tally, Row: row, Measures: len(m.verdicts[row].Measures), Bare: bare}
	if bare && w.Tally.AsOf.Known() {
		w.Tally.Through = ""
	}
	return w
}

// add moves a number; false if it would be below one.
func add(c *schema.Count, by int) bool {
	n, ok := c.Int()
	if !ok || by == 0 || n+by < 1 || n+by > schema.MaxCount {
		return false
	}
	*c = schema.NewCount(n + by)
	return true
}

// neighbour is a figure with one to three deaths, one or two strikes, or both, too many
// or too few.
func (m *maker) neighbour(bare bool) *Wrong {
	for {
		w := m.wrong(m.base[m.random.IntN(len(m.base))], bare)
		deaths, strikes := m.off(3), m.off(2)
		switch m.random.IntN(3) {
		case 0:
			strikes = 0
		case 1:
			deaths = 0
		}
		moved := false
		if deaths != 0 {
			moved = add(&w.Tally.Deaths, deaths)
		}
		if strikes != 0 {
			moved = add(&w.Tally.Strikes, strikes) || moved
		}
		if moved {
			return w
		}
	}
}

// off is one to most, up or down.
func (m *maker) off(most int) int {
	n := 1 + m.random.IntN(most)
	if m.random.IntN(2) == 0 {
		return -n
	}
	return n
}

// slip is a figure with what went wrong, nil where it cannot go wrong so.
func (m *maker) slip(name string) *Wrong {
	row := m.base[m.random.IntN(len(m.base))]
	w := m.wrong(row, m.random.IntN(2) == 0)
	w.Slip = name
	v := &m.verdicts[row]
	t := &w.Tally
	cut, l := v.Cut, v.Ledger
	if cut.Len() < 11 {
		return nil
	}
	ok := false
	switch name {
	case "omitted", "doubled":
		back := m.random.IntN(10)
		cut, _ = cut.Earlier(back)
		killed := m.killed(v, cut.Newest())
		if name == "omitted" {
			killed = -killed
		}
		ok = add(&t.Deaths, killed)
		if t.Strikes.Known() {
			ok = add(&t.Strikes, sign(killed)) && ok
		}
	case "toll-behind":
		ok = t.Strikes.Known() && add(&t.Deaths, -m.killed(v, cut.Newest()))
	case "count-behind":
		ok = t.Deaths.Known() && add(&t.Strikes, -1)
	case "digits":
		ok = m.digits(&t.Deaths)
	case "other-outlet":
		o := m.verdicts[m.base[m.random.IntN(len(m.base))]].Tally
		near := t.AsOf.Valid() && o.AsOf.Valid() && abs(t.AsOf.DaysSince(o.AsOf)) <= 7 && o.FullScope() == t.FullScope() && !o.From.Known() && !t.From.Known()
		if ok = near && o.Series != t.Series && o.Deaths.Known() && t.Deaths.Known() && o.Deaths != t.Deaths; ok {
			t.Deaths = o.Deaths
		}
	case "old":
		o := m.verdicts[m.base[m.random.IntN(len(m.base))]].Tally
		older := t.AsOf.Valid() && o.AsOf.Valid() && t.AsOf.DaysSince(o.AsOf) >= 30 && o.FullScope() == t.FullScope() && !o.From.Known() && !t.From.Known()
		if ok = older && o.Deaths.Known() && t.Deaths.Known() && o.Deaths != t.Deaths && o.Strikes.Known() == t.Strikes.Known(); ok {
			t.Deaths, t.Strikes, t.Vessels, t.Missing, t.Survivors = o.Deaths, o.Strikes, "", "", ""
			t.VesselsQualifier = ""
			t.Through = ""
		}
	}
	if !ok || l == nil {
		return nil
	}
	return w
}

func (m *maker) killed(v *figure.Verdict, entry int) int {
	s := &m.judge.Books.Data.Strikes.Rows[v.Ledger.Entries[entry].Row]
	return s.Killed().Best
}

// digits exchanges the last two digits, or puts the tens one off where they are equal.
func (m *maker) digits(c *schema.Count) bool {
	n, ok := c.Int()
	if !ok || n < 10 {
		return false
	}
	text := []byte(strconv.Itoa(n))
	k := len(text)
	if text[k-1] != text[k-2] && m.random.IntN(2) == 0 && (k > 2 || text[k-1] != '0') {
		text[k-1], text[k-2] = text[k-2], text[k-1]
		to, _ := strconv.Atoi(string(text))
		return add(c, to-n)
	}
	return add(c, 10*sign(m.off(1)))
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func abs(n int) int { return max(n, -n) }
