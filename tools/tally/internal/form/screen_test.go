package form

import (
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// shown makes the form's screen of a strike, on a terminal of a size.
func shown(t *testing.T, width, height int) (*Form, *screen) {
	t.Helper()
	f := newForm(desk(t), &Form{out: io.Discard})
	f.main = f.newRow(schema.TableNamed("strikes"))
	var pages []asked
	for _, p := range pagesOf(f.main.Table, 0) {
		var questions []*question
		for n, column := range p.columns {
			questions = append(questions, f.question(f.main, f.main.Table.Index(column), p.columns[n+1:]))
		}
		pages = append(pages, asked{title: "New strike: " + p.title, questions: questions})
	}
	s := f.newScreen(pages)
	s.Update(tea.WindowSizeMsg{Width: width, Height: height})
	s.focus()
	return f, s
}

// press presses keys: a name, or a text of letters that are typed.
func press(s *screen, keys ...string) {
	codes := map[string]tea.KeyPressMsg{
		"enter": {Code: tea.KeyEnter}, "down": {Code: tea.KeyDown}, "back": {Code: tea.KeyTab, Mod: tea.ModShift}, "erase": {Code: tea.KeyBackspace}, "leave": {Code: 'c', Mod: tea.ModCtrl},
	}
	for _, k := range keys {
		pressed := []tea.KeyPressMsg{codes[k]}
		if _, named := codes[k]; !named {
			pressed = nil
			for _, letter := range k {
				pressed = append(pressed, tea.KeyPressMsg{Code: letter, Text: string(letter)})
			}
		}
		for _, p := range pressed {
			s.Update(p) // what it leads to is only what time brings
		}
	}
}

var escapes = regexp.MustCompile("\x1b\\[[0-9;]*m")

func seen(s *screen) string { return escapes.ReplaceAllString(s.View().Content, "") }

// A screen never takes more room than the terminal has, keeps its title, and shows the
// question that is asked.
func TestScreensFitTheTerminal(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}, {120, 50}, {30, 8}} {
		f, s := shown(t, size[0], size[1])
		for range 200 {
			text := seen(s)
			lines := strings.Split(text, "\n")
			if len(lines) > size[1] {
				t.Fatalf("%v: found %d lines, want %d at most:\n%s", size, len(lines), size[1], text)
			}
			for _, l := range lines {
				if n := len([]rune(strings.TrimRight(l, " "))); n > size[0] {
					t.Fatalf("%v: found a line of %d letters:\n%s", size, n, text)
				}
			}
			if !strings.HasPrefix(lines[0], "New strike: ") {
				t.Fatalf("%v: found no title on top:\n%s", size, text)
			}
			if !strings.Contains(text, "┃ "+s.asked().title[:min(20, len(s.asked().title))]) {
				t.Fatalf("%v: found no %s:\n%s", size, s.asked().title, text)
			}
			if !strings.Contains(text, "enter: on") || !strings.Contains(text, "ctrl+c: keep and leave") {
				t.Fatalf("%v: found no keys:\n%s", size, text)
			}
			*s.asked().cell = map[string]string{"date": "2025-04-09", "announced_by": "Ministry of Example, and a text that is much longer than any line of any terminal has room for"}[f.main.Table.Columns[index(f, s.asked().cell)].Name]
			if s.asked().said = (answer{"✗ " + strings.Repeat("what a rule says ", 12), false}); !s.step(1) {
				break
			}
			s.focus()
		}
	}
}

// On a small terminal the title of a page is whole, and what is chosen from stays in sight
// beside whatever is said of it.
func TestChoicesStayInSight(t *testing.T) {
	f, s := shown(t, 40, 12)
	lists := 0
	for {
		s.asked().said = answer{"✗ " + strings.Repeat("what a rule says ", 30), true}
		text := seen(s)
		title := s.pages[s.page].title
		if !strings.Contains(strings.Join(strings.Fields(text), " "), title) {
			t.Errorf("found a title that is cut, want %q:\n%s", title, text)
		}
		if !strings.Contains(text, "✗ what a rule says") {
			t.Errorf("%s: found no message:\n%s", s.asked().title, text)
		}
		if least := s.asked().least; !s.asked().isTyped && least > 1 {
			lists++
			told, _, _ := strings.Cut(text, "✗")
			_, told, _ = strings.Cut(told, s.asked().title)
			if seen := strings.Count(told, "┃") - 1; seen < least-1 {
				t.Errorf("%s: found %d choices above the message, want %d:\n%s", s.asked().title, seen, least-1, text)
			}
		} else if s.asked().isTyped && !strings.Contains(text, "┃ >") {
			t.Errorf("%s: found no place to type:\n%s", s.asked().title, text)
		}
		if *s.asked().cell = map[string]string{"date": "2025-04-09"}[f.main.Table.Columns[index(f, s.asked().cell)].Name]; !s.step(1) {
			break
		}
		s.focus()
	}
	if lists < 5 {
		t.Errorf("found %d lists, want more", lists)
	}
}

// What has no room is read by scrolling, to its last word, and the key that does so is named.
func TestLongMessagesAreReadByScrolling(t *testing.T) {
	_, s := shown(t, 40, 12)
	var words []string
	for n := range 90 {
		words = append(words, fmt.Sprintf("word%02d", n))
	}
	s.asked().said = answer{"✗ " + strings.Join(words, " "), true}
	missed := map[string]bool{}
	for _, w := range words {
		missed[w] = true
	}
	for range 40 {
		text := seen(s)
		if !strings.Contains(text, "pgdn: read on") {
			t.Fatalf("found no key to read on:\n%s", text)
		}
		for _, w := range words {
			if strings.Contains(text, w) {
				delete(missed, w)
			}
		}
		s.Update(tea.KeyPressMsg{Code: tea.KeyPgDown})
	}
	if len(missed) > 0 {
		t.Errorf("found no sight of %v", slices.Sorted(maps.Keys(missed)))
	}
	s.asked().said = answer{"✗ word00", true}
	if text := seen(s); strings.Contains(text, "pgdn") || !strings.Contains(text, "word00") {
		t.Errorf("found a short message with a key, or none:\n%s", text)
	}
}

// A list whose title takes two lines shows all its choices where there is room.
func TestChoicesUnderALongTitle(t *testing.T) {
	f, _ := shown(t, 40, 12)
	var options []huh.Option[string]
	for _, key := range []string{"first", "second", "third", "fourth"} {
		options = append(options, huh.NewOption(key, key))
	}
	cell := ""
	s := f.newScreen([]asked{{questions: []*question{f.one(&cell, "A question that takes two lines on this terminal?", "What it is about.", options, func(string) answer { return answer{} })}}})
	s.Update(tea.WindowSizeMsg{Width: 40, Height: 12})
	s.focus()
	for _, o := range options {
		if text := seen(s); !strings.Contains(text, o.Key) {
			t.Errorf("found no choice %s:\n%s", o.Key, text)
		}
	}
}

func index(f *Form, cell *string) int {
	for i := range f.main.Cells {
		if cell == &f.main.Cells[i] {
			return i
		}
	}
	return -1
}

// Shift+Tab goes back from every question, whatever is in it; Enter is what asks the rules.
func TestBackFromEveryQuestion(t *testing.T) {
	f, s := shown(t, 80, 24)
	want := []*question{s.asked()}
	for s.step(1) {
		want = append(want, s.asked())
	}
	for n := len(want) - 1; n > 0; n-- {
		if s.asked() != want[n] {
			t.Fatalf("found %s, want %s", s.asked().title, want[n].title)
		}
		if s.asked().isTyped {
			press(s, "x") // no rule lets this stand in most cells
		}
		press(s, "back")
	}
	if press(s, "back"); s.asked() != want[0] || s.end != asking {
		t.Errorf("back from the first question: found %s and %v, want to stay", s.asked().title, s.end)
	}
	s.isFirst = false
	if press(s, "back"); s.end != gone {
		t.Errorf("back where something was asked before: found %v, want %v", s.end, gone)
	}
	_ = f
}

// A message is there while what it speaks of is, and goes when that is mended.
func TestMessagesGoWhenMended(t *testing.T) {
	f, s := shown(t, 80, 24)
	press(s, "2025-04-31", "enter")
	if text := seen(s); !strings.Contains(text, "there is no such day") || s.at != 0 {
		t.Fatalf("found question %d, want the first with its message:\n%s", s.at, text)
	}
	press(s, "erase", "erase", "09", "enter")
	if text := seen(s); strings.Contains(text, "✗") || s.at != 1 {
		t.Errorf("found question %d, want the second and no message:\n%s", s.at, text)
	}
	if got := f.main.Get("date"); got != "2025-04-09" {
		t.Errorf("found %q, want the day", got)
	}
	if press(s, "enter"); !strings.Contains(seen(s), "✗ date_precision: found an empty cell") {
		t.Errorf("found no word of the choice that lacks:\n%s", seen(s))
	}
	if press(s, "down"); strings.Contains(seen(s), "✗") {
		t.Errorf("found a message behind a choice:\n%s", seen(s))
	}
}

// A cell that belongs to another waits for it, on its page and no longer: there the fault is
// told, and may be mended at either end.
func TestPairsWaitForTheirPartner(t *testing.T) {
	_, s := shown(t, 80, 24)
	press(s, "2025-04-09", "enter", "down", "enter", "enter", "enter") // when
	press(s, "down", "down", "enter", "enter", "10.5", "enter")
	if s.asked().title != "longitude" {
		t.Fatalf("found %s, want longitude: latitude waits for it", s.asked().title)
	}
	press(s, "enter")
	if s.asked().title != "longitude" || !strings.Contains(seen(s), "✗ longitude: found an empty cell beside latitude 10.5") {
		t.Fatalf("found %s, want longitude to be refused:\n%s", s.asked().title, seen(s))
	}
	press(s, "-60", "enter", "back", "back", "erase", "erase", "erase", "erase", "enter")
	if s.asked().title != "longitude" {
		t.Fatalf("found %s: a latitude that was emptied waits, too\n%s", s.asked().title, seen(s))
	}
	press(s, "erase", "erase", "erase", "enter")
	if s.asked().title != "location_precision (needed)" {
		t.Errorf("found %s, want what follows on both empty\n%s", s.asked().title, seen(s))
	}
}

// Keys that are typed ahead go into the question for which they were meant, and a search in
// a list ends with Enter.
func TestKeysTypedAheadGoOn(t *testing.T) {
	f, s := shown(t, 80, 24)
	press(s, "2025-04-09", "enter", "/", "wee", "enter", "2025-04-10", "enter", "Ministry", "enter")
	got := []string{f.main.Get("date"), f.main.Get("date_precision"), f.main.Get("announced"), f.main.Get("announced_by")}
	if diff := cmp.Diff([]string{"2025-04-09", "week", "2025-04-10", "Ministry"}, got); diff != "" {
		t.Errorf("answers (-want +got):\n%s", diff)
	}
}

// Ctrl-C leaves with what is there, also what is not finished.
func TestLeavingKeepsWhatWasTyped(t *testing.T) {
	f, s := shown(t, 80, 24)
	press(s, "2025-04", "leave")
	if s.end != leaving || f.main.Get("date") != "2025-04" {
		t.Errorf("found %v and %q, want to leave with what was typed", s.end, f.main.Get("date"))
	}
}
