package schema

// Word is one value that a column with a vocabulary may hold.
type Word struct {
	Name    string // as written in a cell
	Label   string // for readers, English
	LabelES string // for readers, Spanish
	Doc     string // what it means, where the label does not say it
}

// Vocabulary is a closed set of words in their canonical order. Another word
// needs a change here, and so a reviewer; of some, a dataset may have words of its own.
type Vocabulary struct {
	Name  string
	Words []Word
	// Declarable says that the words below are those of a dataset that declares none in
	// vocabulary.csv; one that does has those alone.
	Declarable bool
	// Alone is a word that cannot stand beside others in a list; empty for none.
	Alone string
	// Former are words of earlier versions, each with the one that has taken its place.
	// No word is one that programs take for an empty cell: "none" was, of which csvkit
	// makes null, so that "none was offered" and "nothing is said" became the same.
	Former map[string]string
}

const (
	// NoneOffered is the word of an evidence column whose source says that no evidence was
	// offered, where an empty cell says that sources are silent.
	NoneOffered = "none_offered"
	// TheaterOnly and NoPlace are the location precisions of strikes without coordinates.
	TheaterOnly, NoPlace = "theater", "unknown"
)

// Index is the place of the word in the vocabulary, or -1.
func (v *Vocabulary) Index(name string) int {
	for i := range v.Words {
		if v.Words[i].Name == name {
			return i
		}
	}
	return -1
}

// Names are the words in their order.
func (v *Vocabulary) Names() []string {
	names := make([]string, len(v.Words))
	for i, w := range v.Words {
		names[i] = w.Name
	}
	return names
}

// Label is the label of a word in a language, as [Topic.In] has it, or the word itself if
// it is unknown.
func (v *Vocabulary) Label(language, name string) string {
	if i := v.Index(name); i >= 0 {
		return v.Words[i].In(language)
	}
	return name
}

// In is the label of the word in a language.
func (w *Word) In(language string) string { return inLanguage(language, w.Label, w.LabelES) }

// Vocabularies are the closed sets of words of a dataset.
type Vocabularies []*Vocabulary

// Named finds the vocabulary that a validate tag names; nil if none.
func (vs Vocabularies) Named(name string) *Vocabulary {
	for _, v := range vs {
		if v.Name == name {
			return v
		}
	}
	return nil
}
