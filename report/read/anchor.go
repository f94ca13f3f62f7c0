package read

// anchored reports whether an article speaks of the campaign at all: of boats, of
// strikes, and of who strikes or where. What a strike leads to is no sign of one: people
// die in operations and accidents, too. One that speaks of another war must name the
// campaign's sea, or its subject, apart from it.
func (r *reading) anchored() bool {
	seen := map[string]bool{}
	otherwise, apart := false, false
	for i := range r.Sentences {
		near := r.anchors(i)
		war := r.Sentences[i].ofWar()
		otherwise = otherwise || war
		apart = apart || near["sea"] && !war
		for value := range near {
			seen[value] = true
		}
	}
	if seen["waters"] {
		seen["sea"] = true
	}
	return (apart || !otherwise) && seen["strike"] && (seen["boat"] || seen["sea"]) && (seen["actor"] || seen["sea"])
}

// anchors are the sorts of words for the campaign in a sentence.
func (r *reading) anchors(i int) map[string]bool {
	seen := map[string]bool{}
	if i < 0 || i >= len(r.Sentences) {
		return seen
	}
	for _, marks := range r.Sentences[i].marks {
		for _, m := range marks {
			if m.class == "anchor" {
				seen[m.value] = true
			}
		}
	}
	return seen
}

// ofWar reports whether a sentence names another war.
func (s *Sentence) ofWar() bool {
	return s.says(0, len(s.marks), "elsewhere", "war")
}

// nearAnchor is how many sentences before one of its block its anchors may stand.
const nearAnchor = 8

// nearBeginning is how many sentences at the beginning may stand farther before their anchors.
const nearBeginning = 2

// concerns reports whether the numbers of a sentence can belong to the campaign: it has
// an anchor near it, and no other war or accident in it.
func (r *reading) concerns(i int) bool {
	s := &r.Sentences[i]
	near := r.anchors(i)
	_, elsewhere := s.within(0, len(s.tokens), "elsewhere")
	if _, search := s.within(0, len(s.tokens), "search"); elsewhere && !near["boat"] && !search {
		return false
	}
	if r.Blocks[s.Block].Role == Row {
		return true // a table of the article
	}
	ahead := i + 1
	if i < nearBeginning {
		ahead = i + nearest // an article without its headline says later on what it is about
	}
	for other := i - nearAnchor; other <= ahead; other++ {
		if other < i-4 && (other < 0 || r.Sentences[other].Block != s.Block) {
			continue
		}
		for value := range r.anchors(other) {
			near[value] = true
		}
	}
	return (near["strike"] || near["outcome"]) && (near["boat"] || near["sea"] || near["waters"] || near["actor"])
}
