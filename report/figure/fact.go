package figure

// A Fact is something found that readers are told of. Package phrase has a sentence for
// each name, in every language.
type Fact struct {
	Name string
	// Values stand in the places of the sentence, in this order: whole numbers, days,
	// ids, texts, a [Scope], a [Number], a *[Reading], a [Method], another Fact or some.
	Values []any
}

// Scope is the word of a scope, to be named.
type Scope string

// Number is a number with what is counted.
type Number struct {
	N    int
	Noun string // strikes, further_deaths
}

func fact(name string, values ...any) Fact { return Fact{name, values} }
