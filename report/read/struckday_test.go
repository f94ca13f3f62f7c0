package read

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
)

// TestStruckDays reads texts that say on which day a strike was, right and with another one.
func TestStruckDays(t *testing.T) {
	r := sampleReader()
	for _, test := range []struct {
		published  schema.Date
		text, want string
	}{
		// The day of a strike stands before it; that of telling is no day of it.
		{"2025-12-31", "Five people were killed in a Dec. 31 U.S. strike on two boats, Southern Command said on Wednesday.", "window 5 agrees; window 2 agrees"},
		{"2025-12-31", "Five people were killed in a Dec. 30 U.S. strike on two boats, Southern Command said on Wednesday.", "window 5 differs; window 2 differs"},
		{"2025-12-31", "Five people were killed in a Nov. 30 U.S. strike on two boats, Southern Command said on Wednesday.", "window 5 differs; window 2 differs"},
		// The days at the heads of lines.
		{"2026-06-30", "U.S. strikes on boats in June\n\nJune 9: eastern Pacific, two killed\n\nJune 21: Caribbean, two killed", "strike 2 agrees; strike 2 agrees"},
		{"2026-06-30", "U.S. strikes on boats in June\n\nJune 9: eastern Pacific, two killed\n\nMay 21: Caribbean, two killed", "strike 2 agrees; strike 2 differs"},
		// Each of several days has a strike, also those that an account has on another day.
		{"2025-10-26", "Los dos ataques a lanchas en el Pacífico, del 21 de octubre y del 22 de octubre, dejaron cinco muertos.", "window 2 agrees_as_read; window 5 agrees_as_read"},
		{"2025-10-26", "Los dos ataques a lanchas en el Pacífico, del 21 de octubre y del 23 de octubre, dejaron cinco muertos.", "window 2 differs; window 5 differs"},
		{"2025-10-26", "Los dos ataques a lanchas en el Pacífico, del 21 de septiembre y del 22 de octubre, dejaron cinco muertos.", "window 2 differs; window 5 differs"},
		// What was when the campaign began; the first strike, where the text tells of no second hit on its boat.
		{"2025-09-20", "The campaign against boats began on September 2, when a U.S. strike killed 11 people.", "strike 11 agrees"},
		{"2025-09-20", "The campaign against boats began on September 2, when a U.S. strike killed 3 people.", "strike 3 differs"},
		{"2025-10-15", "The first strike on a boat was on September 2, killing 6 people, the U.S. said.", "strike 6 differs"},
		// A first strike is none of two hits on one boat, where the second that the text tells of was on another day.
		{"2025-09-20", "The first strike on a boat was on September 2, killing 4 people, the U.S. said. On September 15 a second strike killed three.", "strike 4 differs; ordinal 2 agrees; strike 3 agrees"},
		// The day beside a number among others.
		{"2026-02-10", "This year there were three U.S. strikes on boats; the one on January 23 killed two people and that on February 5 killed two people.", "window 3 agrees; strike 2 agrees; strike 2 agrees"},
		{"2026-02-10", "This year there were three U.S. strikes on boats; the one on December 23 killed two people and that on February 5 killed two people.", "window 3 agrees; strike 2 differs; strike 2 agrees"},
		// The day on which it was told, before the killed are.
		{"2026-02-15", "Southern Command announced on February 13 that its forces bombed a small boat in the Caribbean. The strike killed three men.", "strike 3 agrees"},
		{"2026-02-15", "Southern Command announced on January 13 that its forces bombed a small boat in the Caribbean. The strike killed three men.", "strike 3 differs"},
		// A boat that was part of a convoy, in a sentence with its number alone.
		{"2026-01-05", "In a U.S. strike on three boats in the Pacific on Tuesday, three people were killed. The survivors were part of a three-boat convoy there on Dec. 30.", "window 3 agrees; strike 3 agrees; window 3 agrees"},
		{"2026-01-05", "In a U.S. strike on three boats in the Pacific on Tuesday, three people were killed. The survivors were part of a three-boat convoy there on Nov. 30.", "window 3 agrees; strike 3 agrees; window 3 differs"},
		// Who were killed in a sea, with the strike far before it.
		{"2025-10-26", "El décimo ataque a una lancha, el viernes por la tarde, según el secretario de Defensa, mató a seis personas en el Caribe.", "ordinal 10 agrees; strike 6 agrees"},
		{"2025-10-26", "El décimo ataque a una lancha, el viernes por la tarde, según el secretario de Defensa, mató a seis personas en el Pacífico.", "ordinal 10 agrees; strike 6 differs"},
		// Fewer killed than the campaign had strikes.
		{"2025-10-26", "U.S. forces have killed 43 people in ten strikes on boats since September.", "cumulative 43 agrees; cumulative 10 agrees"},
		{"2025-10-26", "U.S. forces have killed 5 people in ten strikes on boats since September.", "cumulative 5 differs; cumulative 10 agrees"},
		// Some strikes of the last days, to which another one is added, are not all before it.
		{"2025-11-13", "El ataque a una lancha fue el lunes, y se suma a los dos ataques anunciados por el Pentágono.", "window 2 agrees"},
		{"2026-02-10", "El ataque a una lancha fue el lunes, y se suma a los 37 ataques anunciados por el Pentágono.", "cumulative 37 agrees"},
		{"2026-02-10", "El ataque a una lancha fue el lunes, y se suma a los 33 ataques anunciados por el Pentágono.", "cumulative 33 differs"},
		// Some boats of one announcement, on a day with another one.
		{"2025-12-31", "The U.S. military announced on Wednesday that three people were killed in strikes on three boats.", "window 3 agrees; window 3 agrees"},
		{"2025-12-31", "The U.S. military announced on Wednesday that four people were killed in strikes on three boats.", "window 4 differs; window 3 agrees"},
		{"2026-01-05", "At least six people survived the Dec. 30 U.S. strikes on boats in the Pacific.", "window 6 agrees_as_read"},
		{"2026-01-05", "At least nine people survived the Dec. 30 U.S. strikes on boats in the Pacific.", "cumulative 9 differs"},
		{"2025-11-12", "The Pentagon had announced two U.S. strikes on boats in the Pacific, on Sunday. They killed six people.", "window 2 agrees; window 6 agrees"},
		// The first strike, and a day that is none of it.
		{"2025-12-30", "U.S. strikes on boats in the Caribbean and the Pacific have killed 107 people. The first documented strike occurred on September 2.", "cumulative 107 agrees_as_read; ordinal 1 agrees"},
		{"2025-12-30", "U.S. strikes on boats in the Caribbean and the Pacific have killed 107 people. The first documented strike occurred on August 2.", "cumulative 107 differs"},
		{"2025-12-30", "U.S. strikes on boats in the Caribbean and the Pacific have killed 107 people. A search was launched after the strike on October 27.", "cumulative 107 agrees_as_read"},
		// What a further hit on one boat came to; killed on a day among the deadliest; boats told one by one.
		{"2025-12-05", "A U.S. strike hit a boat in the Caribbean. The military then carried out a second strike on the same boat, a double tap that killed 11 people.", "strike 11 agrees"},
		{"2026-02-18", "American forces attacked three drug boats on Monday, killing 11 people in one of the deadliest days of the campaign.", "window 3 agrees; window 11 agrees"},
		{"2025-12-19", "Five people were killed in the two U.S. strikes on boats on Thursday — three in one boat and two in the other.", "window 5 agrees; window 2 agrees; strike 3 agrees; strike 2 agrees"},
		// A number that is not reached, and one far below, a day behind the end of the rows.
		{"2026-10-05", "U.S. strikes on boats in the Caribbean and the Pacific have killed fewer than 227 people since September 2025.", "cumulative 227 differs"},
		{"2026-10-05", "U.S. strikes on boats in the Caribbean and the Pacific have killed at least 89 people since September 2025.", "cumulative 89 differs"},
	} {
		expectAnswers(t, r, test.published, test.text, test.want)
	}
}

// TestListed reads lines of days with what they come to.
func TestListed(t *testing.T) {
	r := sampleReader()
	const lines = "U.S. boat strikes of a week\n\nMonday, April 13: two killed in the eastern Pacific.\n\nTuesday, April 14: four killed in the eastern Pacific.\n\nWednesday, April 15: three killed in the eastern Pacific.\n\n"
	for text, want := range map[string][]Contradiction{
		lines + "In three days U.S. forces killed nine people.":  nil,
		lines + "In three days U.S. forces killed eight people.": {{First: 3, Second: 2, Parts: []int{0, 1, 2}, Sum: 9}},
	} {
		if diff := cmp.Diff(want, r.Read([]byte(text), Options{Name: "x.txt", Published: "2026-04-16"}).Contradictions); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

// TestBothTold reads strikes told one by one, and what they come to.
func TestBothTold(t *testing.T) {
	r := sampleReader()
	const told = "A U.S. strike on a boat in the Caribbean killed four people on Tuesday. On Sunday, August 23, a strike on another boat killed two. "
	for _, test := range []struct {
		text, want string
		against    []Contradiction
	}{
		{told + "The two strikes killed six people.", "strike 4 agrees; strike 2 agrees; window 2 agrees; window 6 agrees", nil},
		{told + "The two strikes killed seven people.", "strike 4 agrees; strike 2 agrees; window 2 agrees; window 7 not_comparable", []Contradiction{{First: 3, Second: 1, Parts: []int{0, 1}, Sum: 6}}},
	} {
		expectAnswers(t, r, "2026-08-26", test.text, test.want)
		if diff := cmp.Diff(test.against, r.Read([]byte(test.text), Options{Name: "x.txt", Published: "2026-08-26"}).Contradictions); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}
