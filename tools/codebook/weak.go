package main

import (
	"github.com/strike-tally/strike-tally/report/contradiction"
	"github.com/strike-tally/strike-tally/report/corroboration"
	"github.com/strike-tally/strike-tally/schema"
)

// weak is what a reader should know before leaning on a number: rows whose values
// rest on little, and what was left out.
type weak struct {
	NoOrigin     []schema.ID // strikes without an account that stands and whose origin is told
	OneOrigin    []schema.ID // strikes whose standing accounts carry the reporting of one origin
	DayUnsure    []schema.ID // strikes whose day is not known to the day
	OpenBest     []schema.ID // strikes without a best value of deaths
	Ranged       []schema.ID // strikes whose lowest and highest number of deaths differ
	Contradicted []schema.ID // strikes whose accounts contradict each other on what evidence was offered
	Presumed     []schema.Strike
	Superseded   int // accounts that their outlet corrected
	Unaddressed  int // sources without an address, of their own or in an archive
	Access       []counted
	Kinds        []counted
	Excluded     []counted
	Waivers      int
}

// counted is a word of a vocabulary and the number of rows that bear it.
type counted struct {
	schema.Word
	Rows int
}

func newWeak(d *schema.Dataset) weak {
	var w weak
	rests := corroboration.NewIndex(d)
	accounts := map[schema.ID][]*schema.Account{}
	for i := range d.Accounts.Rows {
		if a := &d.Accounts.Rows[i]; a.Stands() {
			accounts[a.StrikeID] = append(accounts[a.StrikeID], a)
		}
	}
	for _, s := range d.Strikes.Rows {
		if contradiction.EvidenceOf(accounts[s.ID]).Contradicts() {
			w.Contradicted = append(w.Contradicted, s.ID)
		}
		switch len(rests.Of(s.ID).Origins) {
		case 0:
			w.NoOrigin = append(w.NoOrigin, s.ID)
		case 1:
			w.OneOrigin = append(w.OneOrigin, s.ID)
		}
		if s.DatePrecision != "day" {
			w.DayUnsure = append(w.DayUnsure, s.ID)
		}
		if !s.Deaths.Known() {
			w.OpenBest = append(w.OpenBest, s.ID)
		}
		if s.DeathsMin != s.DeathsMax {
			w.Ranged = append(w.Ranged, s.ID)
		}
		if s.Missing.Or(0) > 0 {
			w.Presumed = append(w.Presumed, s)
		}
	}
	for i := range d.Accounts.Rows {
		if !d.Accounts.Rows[i].Stands() {
			w.Superseded++
		}
	}
	var access, kinds, reasons []string
	for _, s := range d.Sources.Rows {
		if s.Address() == "" {
			w.Unaddressed++
		}
		access, kinds = append(access, s.Access), append(kinds, s.Kind)
	}
	for _, x := range d.Excluded.Rows {
		reasons = append(reasons, x.Reason)
	}
	w.Access, w.Kinds, w.Excluded = count(schema.Access, access), count(schema.SourceKind, kinds), count(schema.ExclusionReason, reasons)
	w.Waivers = d.Waivers.Len()
	return w
}

// count counts the words of a vocabulary that are used, in its order.
func count(v *schema.Vocabulary, used []string) []counted {
	var all []counted
	for _, w := range v.Words {
		n := 0
		for _, u := range used {
			if u == w.Name {
				n++
			}
		}
		if n > 0 {
			all = append(all, counted{w, n})
		}
	}
	return all
}

// NoEvidence is the word that says that no evidence was offered.
func (weak) NoEvidence() string { return schema.Evidence.Alone }
