package form

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
)

// outcome is how a screen was left.
type outcome int

const (
	asking  outcome = iota
	passed          // behind its last question
	gone            // back, before its first one
	leaving         // by Ctrl-C
)

// screen asks page by page, one question of a page at a time. Where a person goes on, the
// rules are asked first; whoever goes back may leave anything as it is.
type screen struct {
	form          *Form
	pages         []asked
	page, at      int
	width, height int
	isFirst       bool // nothing is asked before it
	end           outcome
	scrolled      int // lines by which what is told was scrolled, where not all has room
	beyond        int // lines that had no room
}

// size of a terminal that does not tell its own.
const usualWidth, usualHeight = 80, 24

func (f *Form) newScreen(pages []asked) *screen {
	s := &screen{form: f, pages: pages, width: usualWidth, height: usualHeight, isFirst: !f.earlier}
	keys := huh.NewDefaultKeyMap()
	for _, p := range pages {
		for _, q := range p.questions {
			q.field.WithTheme(theme)
			q.field.WithKeyMap(keys)
		}
	}
	// The first question of which something is told, or the first; the last for who came
	// back.
	if f.atEnd {
		s.page = len(pages)
		s.step(-1)
		return s
	}
	s.at = -1
	s.step(1)
	for p := range pages {
		for n, q := range pages[p].questions {
			if q.said.words != "" && !q.isSkipped() {
				s.page, s.at = p, n
				return s
			}
		}
	}
	return s
}

// asked is the question that is asked now.
func (s *screen) asked() *question { return s.pages[s.page].questions[s.at] }

// step goes to the next question that is asked, forth or back (-1); false if there is none,
// and then nothing is changed.
func (s *screen) step(by int) bool {
	page, at := s.page, s.at
	for {
		at += by
		switch {
		case page < 0 || page >= len(s.pages):
			if page += by; page < 0 || page >= len(s.pages) {
				return false
			}
			at = len(s.pages[page].questions)
		case at < 0:
			if page--; page < 0 {
				return false
			}
			at = len(s.pages[page].questions)
		case at >= len(s.pages[page].questions):
			if page++; page >= len(s.pages) {
				return false
			}
			at = -1
		case !s.pages[page].questions[at].isSkipped():
			s.page, s.at = page, at
			return true
		}
	}
}

func (s *screen) Init() tea.Cmd { return tea.Batch(s.focus(), tea.RequestWindowSize) }

// pause is how long nobody types before the rules are asked.
const pause = 120 * time.Millisecond

// patience is how long the rules may take to be asked while somebody types. They are asked
// of the whole dataset.
const patience = 400 * time.Millisecond

// settled says that a text has stood for a pause.
type settled struct {
	question *question
	text     string
}

// Update takes a key, or what else happens.
func (s *screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if s.end != asking {
		return s, nil
	}
	q := s.asked()
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.width, s.height = msg.Width, msg.Height
		return s, nil
	case settled:
		if msg.question == q && msg.text == *q.cell {
			if s.form.lately < patience { // else typing would stand still: Enter asks
				q.said = q.check(msg.text)
			}
			s.form.keep()
		}
		return s, nil
	case tea.KeyPressMsg:
		switch msg.String() {
		case "ctrl+c":
			return s, s.leave(leaving)
		case "shift+tab":
			return s, s.back()
		case "pgdown", "pgup":
			if s.beyond > 0 {
				s.scroll(msg.String() == "pgdown")
				return s, nil
			}
		case "enter", "tab":
			// Gone on from here and not by the field's message, which comes behind the next
			// key: that would go into the answer just given.
			m, ok := q.field.(*huh.MultiSelect[string])
			searching := ok && m.GetFiltering() // then the key ends the search
			taken, _ := q.field.Update(msg)
			if q.field = taken.(huh.Field); searching {
				return s, nil
			}
			return s, s.forth()
		}
	}
	s.scrolled = 0
	before := *q.cell
	m, cmd := q.field.Update(msg)
	q.field = m.(huh.Field)
	switch text := *q.cell; {
	case text == before:
	case q.isTyped:
		cmd = tea.Batch(cmd, tea.Tick(pause, func(time.Time) tea.Msg { return settled{q, text} }))
	default:
		q.said = answer{} // it spoke of another word
	}
	return s, cmd
}

func (s *screen) leave(how outcome) tea.Cmd {
	s.asked().field.Blur()
	s.end = how
	s.form.keep()
	return tea.Quit
}

// scroll shows more of what is told: some lines on, or back; behind its end it begins anew.
func (s *screen) scroll(on bool) {
	const step = 3
	switch {
	case !on:
		s.scrolled = max(0, s.scrolled-step)
	case s.scrolled >= s.beyond:
		s.scrolled = 0
	default:
		s.scrolled = min(s.scrolled+step, s.beyond)
	}
}

func (s *screen) focus() tea.Cmd { return s.asked().field.Focus() }

// forth goes on to the next question, if the rules let the answer stand.
func (s *screen) forth() tea.Cmd {
	q := s.asked()
	s.scrolled = 0
	if q.said = q.check(*q.cell); q.said.refused {
		return nil
	}
	q.field.Blur()
	if q.taken != nil {
		q.taken()
		for _, other := range s.pages[s.page].questions {
			if other != q {
				other.anew()
			}
		}
	}
	s.form.keep()
	if !s.step(1) {
		return s.leave(passed)
	}
	return s.focus()
}

// back goes to the question before, whatever this one's answer is.
func (s *screen) back() tea.Cmd {
	s.asked().field.Blur()
	switch {
	case s.step(-1):
		return s.focus()
	case s.isFirst:
		return s.focus()
	}
	return s.leave(gone)
}
