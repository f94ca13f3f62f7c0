package schema

import "slices"

// Offered is the evidence of a strike that its accounts bear out: every kind that one
// of them says was offered, in the order of the vocabulary; where none says so of any,
// the word for nothing offered, if one of them says that; else empty, as sources are
// silent. This is the only place that says so.
func (v *Vocabulary) Offered(accounts ...List) List {
	said := func(word string) bool {
		return slices.ContainsFunc(accounts, func(l List) bool { return l.Has(word) })
	}
	var words []string
	for _, word := range v.Names() {
		if word != v.Alone && said(word) {
			words = append(words, word)
		}
	}
	if len(words) == 0 && said(v.Alone) {
		words = []string{v.Alone}
	}
	return NewList(words...)
}

// OffersNothing reports whether a list of evidence says that none was offered.
func (l List) OffersNothing() bool { return l == NoneOffered }

// Offers reports whether a list of evidence says that some was offered.
func (l List) Offers() bool { return l != "" && !l.OffersNothing() }
