package read

import (
	"testing"

	"github.com/strike-tally/strike-tally/schema"
)

// TestRoom reads wordings that leave the rows' number room, and those that do not.
func TestRoom(t *testing.T) {
	r := sampleReader()
	for _, test := range []struct {
		published  schema.Date
		text, want string
	}{
		// Ranges, also on a page whose day of publication is not known.
		{"", "Between 60 and 70 people had been killed in U.S. strikes on boats by 1 November.", "cumulative 60 possible"},
		{"", "Between 40 and 50 people had been killed in U.S. strikes on boats by 1 November.", "cumulative 40 differs"},
		{"2025-11-10", "Entre 70 y 80 personas han muerto en los ataques de Estados Unidos contra lanchas en el Caribe.", "cumulative 70 possible"},
		{"2025-11-10", "Zwischen 80 und 90 Menschen wurden bei US-Angriffen auf Boote in der Karibik getötet.", "cumulative 80 differs"},
		{"2025-11-10", "Between 15 and 20 U.S. strikes on boats in the Caribbean and the Pacific have killed 75 people.", "cumulative 15 possible; cumulative 75 agrees"},
		// More than the rows' own number.
		{"2025-12-22", "Estados Unidos ha atacado más de 30 narcolanchas en el Caribe y el Pacífico.", "cumulative 30 possible"},
		{"2025-12-22", "Estados Unidos ha atacado más de 31 narcolanchas en el Caribe y el Pacífico.", "cumulative 31 differs"},
		{"2025-12-22", "The U.S. has carried out more than 29 strikes on boats in the Caribbean and the Pacific.", "cumulative 29 possible"},
		// Since the day before the first strike.
		{"2025-11-02", "Since September 1, U.S. strikes on boats have killed 64 people.", "cumulative 64 agrees"},
		{"2025-11-02", "Since September 3, U.S. strikes on boats have killed 64 people.", "cumulative 64 differs"},
		{"2025-11-02", "Since they began on September 1, U.S. strikes on boats have killed 64 people.", "cumulative 64 differs"},
		// Two strikes became public on one day; the text is of the time between.
		{"2025-10-22", "El número total de muertos por los ataques estadounidenses contra embarcaciones llegó hoy a al menos 34 personas.", "cumulative 34 agrees_as_read"},
		{"2025-10-23", "El número total de muertos por los ataques estadounidenses contra embarcaciones llegó hoy a al menos 34 personas.", "cumulative 34 differs"},
		// One strike of some, on two boats; boats of no day of the text.
		{"2025-10-28", "U.S. forces hit four boats on Monday. The third strike appears to have hit two boats that lay side by side.", "window 4 agrees; window 2 agrees"},
		{"2025-10-28", "U.S. forces hit four boats on Monday. The third strike appears to have hit five boats that lay side by side.", "window 4 agrees; window 5 differs"},
		{"2025-10-19", "El presidente habló de un bote que fue impactado el 16 de septiembre en el Caribe. De las cuatro embarcaciones atacadas por Estados Unidos no se sabe nada.", "window 4 not_comparable"},
		// Boats of one country, whose number is none of all.
		{"2025-10-28", "The United States has struck seven drug boats that came from Venezuela.", "cumulative 7 not_comparable"},
		{"2025-10-28", "The United States has struck seven drug boats.", "cumulative 7 differs"},
		// Some of those who were killed.
		{"2026-02-01", "Two Trinidadians were among the six people killed in a U.S. strike on a boat on Oct. 14, 2025.", "strike 6 agrees"},
		{"2026-02-01", "Two Colombians were killed in a U.S. strike on a boat on Oct. 14, 2025.", "strike 2 not_comparable"},
		{"2026-02-01", "Seven Colombians were killed in a U.S. strike on a boat on Oct. 14, 2025.", "strike 7 differs"},
		{"2026-01-28", "Families sue over the U.S. strike on a boat that killed two fishermen. The strike was on Oct. 14.", "strike 2 not_comparable"},
		// So many in each of some strikes.
		{"2025-12-07", "Two U.S. strikes on boats, on September 15 and 19, killed three people each.", "window 2 agrees; strike 3 agrees"},
		{"2025-12-07", "Two U.S. strikes on boats, on September 15 and 19, killed four people each.", "window 2 agrees; strike 4 differs"},
		{"2025-12-07", "Zwei US-Angriffe auf Boote am 15. und 19. September töteten jeweils drei Menschen.", "window 2 agrees; strike 3 agrees"},
		// Told on a day that begins the sentence, or on a weekday of no known week.
		{"2026-01-02", "On 31 December, in a post on its account on X, the U.S. Southern Command announced strikes on three boats in a convoy.", "window 3 agrees"},
		{"2026-01-02", "On 31 December the U.S. Southern Command struck three boats in a convoy.", "window 3 differs"},
		{"", "U.S. strikes on boats.\n\nNov. 9: The secretary announced Monday that, one day earlier, the U.S. military had killed six people in strikes on two vessels.", "window 6 agrees; window 2 agrees"},
		// One of some boats.
		{"", "As of 2 January 2026, the search went on for those who jumped overboard after the U.S. military struck the first of the three boats on Tuesday.", "window 3 agrees"},
	} {
		expectAnswers(t, r, test.published, test.text, test.want)
	}
}
