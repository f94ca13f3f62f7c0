package export

import (
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/report/corroboration"
	"github.com/strike-tally/strike-tally/schema"
)

const flatName = "strikes_flat"

// flatFolder is where joined tables stand among those of the dataset.
const flatFolder = "flat/"

// FlatFile is the table of strikes for people who open one file: every column of
// strikes, and [FlatColumns] joined in.
const FlatFile = flatFolder + flatName + ".csv"

// FlatColumns are what the flat table has besides the columns of strikes.
var FlatColumns = []schema.Column{
	{Name: "public", Kind: schema.Day, Required: true, Doc: "Day on which the strike became public: announced, or date."},
	{Name: "theater_label", Kind: schema.Text, Doc: "The theater, for readers."},
	{Name: "medium", Kind: schema.OneWord, Vocabulary: schema.Medium, Doc: "Where the theater is: at sea, on land."},
	{Name: "accounts", Kind: schema.Number, Required: true, Doc: "Number of accounts that stand; superseded ones are left out, here and below."},
	{Name: "origins", Kind: schema.Number, Required: true, Doc: "Number of independent origins of these accounts: outlets that carry one agency's text count once, a document whose origin is not told is none."},
	{Name: "publishers", Kind: schema.Text, Doc: "Publishers of the documents, each once, joined by '; '."},
	{Name: "source_ids", Kind: schema.IDList, RefTable: "sources", Doc: "The documents."},
	{Name: "addresses", Kind: schema.Text, Doc: "Addresses of those documents that have one, joined by a blank."},
}

// flat joins to every strike what it rests on.
func (b *book) flat() *table {
	strikes := b.data.Strikes
	rests := corroboration.NewIndex(b.data)
	at, joined := -1, []string(nil) // the row joined last: cells are asked for row by row
	t := b.ofSheet(strikes)
	t.of = nil // what joins it asks no database for keys
	own := len(t.columns)
	t.name, t.doc = flatName, "One strike, with what it rests on."
	t.columns = append(slices.Clone(t.columns), FlatColumns...)
	t.columns[own+slices.IndexFunc(FlatColumns, func(c schema.Column) bool { return c.Vocabulary == schema.Medium })].Vocabulary = b.data.Words(schema.Medium)
	cell, place := t.cell, t.place
	t.cell = func(row, column int) string {
		if column < own {
			return cell(row, column)
		}
		if row != at {
			at, joined = row, b.joined(&strikes.Rows[row], rests.Of(strikes.Rows[row].ID))
		}
		return joined[column-own]
	}
	t.place = func(row, column int) string {
		if column < own {
			return place(row, column)
		}
		return place(row, 0) + ": " + t.columns[column].Name
	}
	return t
}

// joined are the cells of the further columns.
func (b *book) joined(s *schema.Strike, rest corroboration.Corroboration) []string {
	var publishers, addresses []string
	var ids []schema.ID
	for _, source := range rest.Sources {
		if !slices.Contains(publishers, source.Publisher) {
			publishers = append(publishers, source.Publisher)
		}
		if address := source.Address(); address != "" {
			addresses = append(addresses, address)
		}
		ids = append(ids, source.ID)
	}
	slices.SortFunc(ids, func(a, b schema.ID) int {
		switch {
		case a.Before(b):
			return -1
		case b.Before(a):
			return 1
		}
		return 0
	})
	members := make([]string, len(ids))
	for i, id := range ids {
		members[i] = string(id)
	}
	label := ""
	if t := b.data.Theaters.Get(schema.ID(s.Theater)); t != nil {
		label = t.Label
	}
	return []string{
		string(s.Public()), label, b.data.Medium(s.Theater), strconv.Itoa(rest.Accounts), strconv.Itoa(len(rest.Origins)),
		listText(publishers), string(schema.NewList(members...)), strings.Join(addresses, " "),
	}
}
