package export

import "slices"

// fact is something that is told of the dataset as a whole.
type fact struct{ name, value string }

// meta is what travels inside files that hold tables, so that one that is passed on
// alone still says where it is from and who may use it; what is not known is left out.
func (b *book) meta() []fact {
	all := []fact{{"title", b.about.Title}, {"version", b.about.Version}, {"homepage", b.about.Homepage}, {"creator", b.creator()}}
	if len(b.about.Licenses) > 0 { // of several the first: a name stands once
		all = append(all, fact{"licence", b.about.Licenses[0].Name}, fact{"licence_address", b.about.Licenses[0].Path})
	}
	all = append(all, fact{"rows_to", string(b.data.LastDay())})
	return slices.DeleteFunc(all, func(f fact) bool { return f.value == "" })
}
