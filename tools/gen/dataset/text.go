package dataset

import (
	"math/rand/v2"
	"strings"
)

// What texts are made of. Letters beyond ASCII are in Normalization Form C.
var (
	places = []string{
		"international waters", "open sea off Cabo Peñón", "about 60 nautical miles south of Isla Añil",
		"off the mouth of the Río Güichi, place not given", "Bahía Ancón", "between Île Théodore and the mainland",
		"near São Bráulio", "Golfo de Ñandal", "some 40 km off Punta Brava, by the announcement", "north of the Example Bank",
		"waters claimed by two states; the announcement names neither", "frente a la península de Güell",
	}
	announcers  = []string{"Ministry of Defence (statement)", "Southern Fleet Command (post)", "Head of government (post)", "Ministry of Defence; Southern Fleet Command", "official to a news agency, unnamed"}
	targets     = []string{"boat said to carry contraband", "vessel said to be run by an armed group", "go-fast boat, said to be 30 feet 6\" long", "people said to be traffickers bound north", "semi-submersible, said to carry four people"}
	groups      = []string{"none named", "Example Group", "Frente Añil", "Los Ñandúes"}
	claimers    = []string{"Ministry of Defence", "Southern Fleet Command", "Head of government"}
	publishers  = []string{"Example Post", "El Diario de Añil", "Agência Exemplo", "Harbour Gazette", "Correo del Peñón", "Example Wire", "La Tribune de l'Île", "Coastal Monitor"}
	origins     = []string{"Example Wire", "own reporting", "Ministry of Defence", "Agência Exemplo"}
	seriesNames = []string{"Example Wire", "Coastal Monitor", "Example Post", "Agência Exemplo", "Ministry of Defence", "Harbour Gazette", "Correo del Peñón", "El Diario de Añil"}
	sentences   = []string{
		"Position is the middle of an area.", "Two outlets count it as the next one.", "The number comes from the announcement alone.",
		"Relatives, quoted by a local paper, deny the claim.", "One source speaks of a hull of 300\" on the day after.", "The coast guard called off its search after three days.",
		"La alcaldía de Güiña habla de un barco pesquero.", "Day as in the announcement; the footage is undated.", "No names were given.",
		"The ministry said later that it had been a mistake, then withdrew that.", "Según vecinos, el bote llevaba días a la deriva.", "A second source gives the same number.",
	}
	languages = []string{"en", "es", "pt-BR", "fr", "es-CO"}
	evidence  = []string{"", "none_offered", "video", "video;intelligence_asserted", "intelligence_asserted", "video;drugs_recovered", "other"}
)

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// maybe is the text with the probability p, and otherwise empty.
func maybe(r *rand.Rand, p float64, text string) string {
	if r.Float64() < p {
		return text
	}
	return ""
}

// note is a text of some sentences, empty or with line breaks by the options.
func (c *campaign) note(r *rand.Rand) string {
	if r.Float64() >= c.Width {
		return ""
	}
	first, second := pick(r, sentences), pick(r, sentences)
	for range c.Prose {
		second += " " + pick(r, sentences)
	}
	if r.Float64() < c.Multiline {
		return first + c.lineBreak(r) + second + c.lineBreak(r) + "(" + pick(r, publishers) + ")"
	}
	if c.Prose == 0 && r.IntN(3) == 0 {
		return first
	}
	return first + " " + second
}

// broken is the text with its blanks, some times, as line breaks.
func (c *campaign) broken(r *rand.Rand, text string) string {
	if c.Multiline == 0 || r.Float64() >= c.Multiline/4 {
		return text
	}
	return strings.Replace(text, " ", c.lineBreak(r), 2)
}

// lineBreak is one inside of a cell: a line feed, or what ends the rows.
func (c *campaign) lineBreak(r *rand.Rand) string {
	if c.LineEnd == CRLF && r.IntN(2) == 0 {
		return "\r\n"
	}
	return "\n"
}
