package command

// Publisher is the program to which tally hands the commands that need charts,
// spreadsheets, databases or a web server: tools/publish, under the name by which it is
// found beside tally or on the PATH.
const Publisher = "tally-publish"

// Published are those commands, each with what it does in one line.
var Published = []struct{ Name, Short string }{
	{"chart", "draw a chart of the strikes"},
	{"export", "write the tables for spreadsheets, databases, maps and other programs"},
	{"site", "write the pages that show the dataset, as a static site"},
	{"serve", "show the pages of site on this machine"},
}

// PublishedShort is what one of them does.
func PublishedShort(name string) string {
	for _, p := range Published {
		if p.Name == name {
			return p.Short
		}
	}
	panic("command: " + name + " is not among those that are published")
}
