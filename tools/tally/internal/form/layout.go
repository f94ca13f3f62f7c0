package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"github.com/strike-tally/strike-tally/report/visible"
)

var (
	theme  = huh.ThemeFunc(huh.ThemeCharm)
	styles = theme.Theme(false)
)

// roomy is the height from which on blank lines set the parts of a screen apart.
const roomy = 16

// View draws the page: its title, its questions with their answers, of which the one that
// is asked is shown at length, and the keys. It fits the terminal; what does not is
// scrolled past the question that is asked.
func (s *screen) View() tea.View {
	if s.end != asking {
		return tea.NewView("")
	}
	s.beyond = 0
	lines := s.laidOut(false)
	if s.beyond > 0 {
		lines = s.laidOut(true)
	}
	return tea.NewView(strings.Join(lines, "\n"))
}

// laidOut are the lines of the page; cut: not all of what is told has room, and a key shows the
// rest.
func (s *screen) laidOut(cut bool) []string {
	p := s.pages[s.page]
	var head []string
	if p.title != "" {
		head = s.title(p.title)
	}
	if p.about != "" {
		about := strings.Split(styles.Group.Description.Width(s.width-1).Render(p.about), "\n")
		most := s.height / 4
		if s.height < roomy {
			most = 1 // what is asked goes before what was told
		}
		head = append(head, s.part(about, most)...)
	}
	foot := s.keys(cut)
	if s.height >= roomy {
		if len(head) > 0 {
			head = append(head, "")
		}
		foot = append([]string{""}, foot...)
	}
	room := max(3, s.height-len(head)-len(foot))
	body := s.body(room)
	return append(append(head, body...), foot...)
}

// part is what has room of a text that was laid out, from the line on to which it was scrolled, with
// dots at its end if there is more.
func (s *screen) part(lines []string, most int) []string {
	over := len(lines) - most
	if over <= 0 {
		return lines
	}
	s.beyond = max(s.beyond, over)
	return shortened(lines[min(s.scrolled, over):], most, s.width-1)
}

// body are the lines of the questions, as many as there is room for.
func (s *screen) body(room int) []string {
	var lines []string
	from, to := 0, 0
	for n, q := range s.pages[s.page].questions {
		switch {
		case q.isSkipped():
		case n == s.at:
			from = len(lines)
			lines = append(lines, s.atLength(q, room)...)
			to = len(lines)
		default:
			lines = append(lines, s.inShort(q))
		}
	}
	if len(lines) <= room {
		return lines
	}
	top := max(0, min(to-room+1, len(lines)-room)) // with the next question in sight
	top = min(top, from)
	return lines[top : top+room]
}

// atLength is the question that is asked, with what the rules say of its answer.
func (s *screen) atLength(q *question, room int) []string {
	var said []string
	if q.said.words != "" {
		said = strings.Split(styles.Focused.Base.Width(s.width-1).Render(q.said.words), "\n")
	}
	said = s.part(said, max(1, room-q.least)) // what is chosen from stays in sight
	q.fit(s.width-1, max(2, room-len(said)), s.height < roomy)
	lines := strings.Split(strings.TrimRight(q.field.View(), "\n"), "\n")
	if most := max(2, room-len(said)); len(lines) > most { // the answer and what is said of it go before what is explained
		last := lines[len(lines)-1]
		lines = append(shortened(lines[:len(lines)-1], most-1, s.width-1), last)
	}
	return append(lines, said...)
}

// title is the title of a page: in two lines, where it is too long for one and there is room.
func (s *screen) title(text string) []string {
	const low = 10 // lines of a terminal in which no second one is to spare
	var lines []string
	if s.height >= low {
		words := strings.Fields(text)
		for line := ""; len(words) > 0 && len(lines) == 0; words = words[1:] {
			if line += words[0]; len(words) > 1 && len([]rune(line+" "+words[1])) > s.width-1 {
				lines, text = append(lines, line), strings.Join(words[1:], " ")
			}
			line += " "
		}
	}
	lines = append(lines, cut(text, s.width-1))
	for i := range lines {
		lines[i] = styles.Group.Title.Render(lines[i])
	}
	return lines
}

// shortened are the first lines of a text that was laid out, with dots at the end of the last
// one if there were more.
func shortened(lines []string, most, width int) []string {
	if len(lines) <= most {
		return lines
	}
	lines = append(lines[:most-1:most-1], strings.TrimRight(lines[most-1], " "))
	if last := lines[most-1]; most > 1 && seenLetters(last) < width {
		lines[most-1] = last + "…"
	}
	return lines
}

// inShort is a question that is not asked now, in one line.
func (s *screen) inShort(q *question) string {
	sign := "  "
	if q.said.refused {
		sign = "✗ "
	}
	return styles.Blurred.Description.Render(cut(sign+q.title+": ", s.width-1)) + cut(visible.Shown(*q.cell), max(0, s.width-1-len([]rune(sign+q.title+": "))))
}

// keys are the lines that name the keys of the question that is asked, and that which scrolls.
func (s *screen) keys(scrolls bool) []string {
	q := s.asked()
	keys := []string{"enter: on", "shift+tab: back", "ctrl+c: keep and leave"}
	switch field := q.field.(type) {
	case *huh.Select[string]:
		keys = append([]string{"↑ ↓: choose"}, keys...)
		if q.isLong {
			keys = append([]string{"/: search"}, keys...)
		}
	case *huh.MultiSelect[string]:
		keys = append([]string{"↑ ↓ and space: choose"}, keys...)
	case *huh.Input:
		if len(field.KeyBinds()) > 3 { // it offers to complete
			keys = append([]string{"ctrl+e: complete"}, keys...)
		}
	}
	if scrolls {
		keys = append([]string{"pgdn: read on"}, keys...)
	}
	var lines []string
	line := ""
	for _, key := range keys {
		switch {
		case line == "":
			line = key
		case len([]rune(line+" · "+key)) < s.width:
			line += " · " + key
		default:
			lines, line = append(lines, line), key
		}
	}
	lines = append(lines, line)
	for i := range lines {
		lines[i] = styles.Help.ShortDesc.Render(cut(lines[i], s.width-1))
	}
	return lines
}

// seenLetters is how many letters of a line are seen: its colours are not.
func seenLetters(line string) int {
	n, isColour := 0, false
	for _, r := range line {
		switch {
		case r == '\x1b':
			isColour = true
		case isColour:
			isColour = r != 'm'
		default:
			n++
		}
	}
	return n
}

// cut cuts a text of one line to a width.
func cut(text string, width int) string {
	letters := []rune(text)
	if len(letters) > width {
		letters = append(letters[:max(0, width-1)], '…')
	}
	return string(letters)
}
