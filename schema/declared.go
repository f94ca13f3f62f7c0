package schema

import (
	"slices"
	"strings"

	"github.com/agext/levenshtein"
)

// Declared is one word that the dataset has in a vocabulary, in the place of the built-in
// ones: so another campaign needs no change of code.
type Declared struct {
	Vocabulary string `csv:"vocabulary" validate:"required,word=vocabulary" doc:"The vocabulary. One of which a word stands here has these words alone; the others have their built-in ones."`
	Word       string `csv:"word" validate:"required,slug" doc:"The word used in the other tables. Lists have their words in the order of these rows."`
	Label      string `csv:"label" validate:"required,text,max=60" doc:"For readers, English."`
	LabelES    string `csv:"label_es" optional:"usual" validate:"omitempty,text,max=60" doc:"For readers, Spanish. Empty where the dataset is told in English alone."`
	Meaning    string `csv:"meaning" optional:"usual" validate:"omitempty,text" doc:"What it means, where the label does not say it."`
}

// declarable names the vocabularies of which a dataset may declare the words.
var declarable = &Vocabulary{Name: "vocabulary", Words: []Word{
	{TargetType.Name, "targets", "objetivos", "what was hit"},
	{Evidence.Name, "evidence of a strike", "pruebas de un ataque", "what an announcer offered; none_offered keeps its meaning"},
	{ClaimEvidence.Name, "evidence of a claim", "pruebas de una afirmación", "on what a claim rests; none_offered keeps its meaning"},
	{Class.Name, "classes", "clases", "how strikes are classed: figures may count one class alone; there are no built-in words"},
	{Medium.Name, "media", "medios", "where theaters are: each medium is a scope of its own"},
}}

// declared are the vocabularies with the words of these rows in the place of the
// built-in ones. A row of another vocabulary, or one that says a word again, counts for
// nothing: rules tell it.
func declared(rows []Declared) Vocabularies {
	if len(rows) == 0 {
		return BuiltIn
	}
	all := make(Vocabularies, len(BuiltIn))
	for i, v := range BuiltIn {
		own := *v
		own.Words = nil
		for _, r := range rows {
			if v.Declarable && means(r.Vocabulary, v.Name) && r.Word != "" && own.Index(r.Word) < 0 {
				own.Words = append(own.Words, Word{r.Word, r.Label, r.LabelES, r.Meaning})
			}
		}
		if all[i] = v; len(own.Words) > 0 {
			all[i] = &own
		}
	}
	return all
}

// means reports whether a row names the vocabulary, be it with a letter wrong: rules tell that,
// and not each cell that holds one of its words.
func means(name, vocabulary string) bool {
	return name == vocabulary || len(vocabulary) > 4 && levenshtein.Distance(strings.ToLower(name), vocabulary, nil) <= 1
}

// Vocabularies are the dataset's.
func (d *Dataset) Vocabularies() Vocabularies {
	switch {
	case d == nil || d.Vocabulary == nil || d.Vocabulary.Len() == 0:
		return BuiltIn
	case d.words == nil: // made by hand
		return declared(d.Vocabulary.Rows)
	}
	return d.words
}

// Words is a vocabulary with the dataset's words; v itself if it is none of the
// schema's.
func (d *Dataset) Words(v *Vocabulary) *Vocabulary {
	if own := d.Vocabularies().Named(v.Name); v.Declarable && own != nil {
		return own
	}
	return v
}

// setVocabulary takes the sheet of the dataset's words.
func (d *Dataset) setVocabulary(s *Sheet[Declared]) {
	d.Vocabulary, d.words = s, declared(s.Rows)
}

// Tables are those of the schema, in its order, with the dataset's words.
func (d *Dataset) Tables() []*Table {
	if d == nil || d.Vocabulary == nil {
		return Tables
	}
	return withWords(d.Vocabulary.Rows)
}

// Held are the tables that the dataset has, see [Dataset.Holds].
func (d *Dataset) Held() []*Table {
	return slices.DeleteFunc(slices.Clone(d.Tables()), func(t *Table) bool { return !d.Holds(t) })
}

// Used are the vocabularies of which some column of the tables that it has holds words.
func (d *Dataset) Used() Vocabularies {
	return slices.DeleteFunc(slices.Clone(d.Vocabularies()), func(v *Vocabulary) bool {
		return len(v.Words) == 0 || !slices.ContainsFunc(d.Held(), func(t *Table) bool {
			return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Vocabulary != nil && c.Vocabulary.Name == v.Name })
		})
	})
}

// Table finds a table of the dataset by name; nil if there is none.
func (d *Dataset) Table(name string) *Table {
	if s := d.Sheet(name); s != nil {
		return s.Table()
	}
	return nil
}

// withWords are all tables, with these words in the columns of their vocabularies.
func withWords(rows []Declared) []*Table {
	if len(rows) == 0 {
		return Tables
	}
	words := declared(rows)
	tables := make([]*Table, len(Tables))
	for i, t := range Tables {
		own := *t
		own.Columns = slices.Clone(t.Columns)
		for n := range own.Columns {
			c := &own.Columns[n]
			if c.Vocabulary != nil {
				c.Vocabulary = words.Named(c.Vocabulary.Name)
			}
			c.setRefWords(words)
		}
		tables[i] = &own
	}
	return tables
}
