package read

import "github.com/strike-tally/strike-tally/report/figure"

// company looks at the number of strikes or boats beside a number of people.
func (r *reading) company(s *Sentence, n *number, from, to int, m figure.Measure, score map[Kind]int) {
	if m == figure.Strikes || m == figure.Vessels {
		return
	}
	for k := range s.numbers {
		other := &s.numbers[k]
		if other == n || other.ordinal || other.head != "strike" && other.head != "vessel" || other.value < 2 {
			continue
		}
		weight := inSentence
		if other.at >= from && other.at < to {
			weight = inClause
		}
		if r.small(other.value) {
			score[Window] += weight
		} else {
			score[Cumulative] += weight + 2
		}
	}
}

// besideToll reports whether a number of strikes or boats stands beside a toll that is greater than those of
// single days: 130 deaths in 38 attacks; 16 boats destroyed, 64 dead.
func (r *reading) besideToll(s *Sentence, n *number) bool {
	if r.small(n.value) || n.value < fewest {
		return false
	}
	for k := range s.numbers {
		toll := &s.numbers[k]
		if toll.ordinal || toll.head != "dead" || toll.value <= 2*r.campaign.most {
			continue
		}
		if gap := max(toll.left-n.right, n.left-toll.right); gap >= 0 && gap <= nearToll {
			return true
		}
	}
	return false
}

// nearToll is how many words may stand between a number of strikes and the toll that they led to.
const nearToll = 3

// small reports whether so many strikes are too few for all of them.
func (r *reading) small(strikes int) bool {
	if day := r.Published.Day; day != "" {
		return strikes*2 < r.campaign.by(day).Strikes
	}
	return strikes <= 5
}

// beyondDays reports whether a number is greater than that of any few days, in a sentence that names no
// longer stretch of them.
func (r *reading) beyondDays(s *Sentence, n *number, m figure.Measure) bool {
	most := mostOfDays
	if m == figure.Deaths {
		most = 3 * r.campaign.most
	} else if m != figure.Strikes && m != figure.Vessels {
		return false
	}
	for _, d := range s.days {
		if !d.Since && !d.AsOf && (d.Unit == "month" || d.Unit == "year" || d.Unit == "days") {
			return false
		}
	}
	return n.value > most
}

// mostOfDays is how many strikes, or vessels, a text may tell of some days.
const mostOfDays = 10

// size puts a number beside what the rows hold.
func (r *reading) size(s *Sentence, n *number, m figure.Measure, score map[Kind]int) {
	if m == figure.Deaths && n.value > r.campaign.most {
		score[Strike] -= impossible
	}
	if r.Published.Day == "" {
		if first := r.campaign.dated(r.campaign.first).Deaths.Best; m == figure.Deaths && n.value < first {
			score[Cumulative] -= bySize // fewer than the first strike killed
		}
		if (m == figure.Strikes || m == figure.Vessels) && n.value <= 5 || m == figure.Deaths && n.value <= r.campaign.most {
			score[Cumulative] -= bySize / 2
		}
		if r.beyondDays(s, n, m) {
			score[Cumulative] += bySize
		}
		return
	}
	day := r.Published.Day
	for _, m := range s.days {
		if m.AsOf && len(m.Spans) > 0 && m.Spans[0].To.Valid() {
			day = min(day, m.Spans[0].To) // 61 deaths through late October
		}
	}
	all := r.campaign.by(day)
	whole := map[figure.Measure]int{figure.Deaths: all.Deaths.Best, figure.Strikes: all.Strikes, figure.Vessels: all.Vessels, figure.Survivors: all.Survivors, figure.Missing: all.Missing}[m]
	few := 5 // people of one strike may be as many
	if m == figure.Strikes || m == figure.Vessels {
		few = 2
	}
	switch {
	case m == figure.Survivors || m == figure.Missing:
		switch {
		case n.value*2 < whole:
			score[Cumulative] -= bySize
		case m == figure.Missing && n.value*10 >= whole*7 && n.value > 5:
			score[Cumulative] += bySize
		}
	case (m == figure.Strikes || m == figure.Vessels) && n.value == whole && whole > 1:
		score[Cumulative] += bySize
	case n.value*2 < whole && m == figure.Deaths && n.value > r.campaign.most && (n.qualifier == "at_least" || n.qualifier == "more_than") && score[Cumulative] > score[Window]:
		// more than 25 in more than fifteen strikes: of all of them, if less than there were
	case n.value*2 < whole && m == figure.Deaths && n.value <= 2*r.campaign.most:
		score[Cumulative] -= 2 * bySize // as many as died on one day
	case n.value*2 < whole:
		score[Cumulative] -= bySize + 2
	case n.value*10 >= whole*7 && n.value > few && all.Strikes > 1:
		if m == figure.Deaths && n.value <= r.campaign.most && score[Strike] >= inClause && score[Cumulative] == 0 {
			score[Cumulative] += bySize / 2 // as many as all, and worded like one strike's
			break
		}
		score[Cumulative] += bySize
		if n.value > r.campaign.most {
			score[Window] -= bySize / 2
		}
	}
}
