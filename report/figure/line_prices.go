package figure

import "github.com/strike-tally/strike-tally/schema"

// weigh finds what each treatment costs at each level, by the cheapest way through all
// the others, forwards and backwards: what a level itself likes is not in its own
// prices. What is sure costs nothing.
func (l *line) weigh(like [][]int) {
	n, m := len(like), len(l.treatments)
	base := make([]int, m)
	for i, t := range l.treatments {
		first := schema.Date("")
		if m > 2 {
			first = l.treatments[2].day
		}
		base[i] = basePrice(t, first)
	}
	forward, backward := table(n+1, m), table(n+1, m)
	copy(forward[0], base)
	for i := range like {
		least := Unlimited
		for t := range base {
			forward[i+1][t] = forward[i][t] + like[i][t]
			least = min(least, forward[i+1][t])
		}
		for t := range base { // the same one goes on, or it changes
			forward[i+1][t] = min(forward[i+1][t], least+price(priceChange)+base[t])
		}
	}
	for i := n - 1; i >= 0; i-- { // the same, seen from behind
		least := Unlimited
		for t := range base {
			backward[i][t] = backward[i+1][t] + like[i][t]
			least = min(least, backward[i][t]+base[t])
		}
		for t := range base {
			backward[i][t] = min(backward[i][t], least+price(priceChange))
		}
	}
	l.between, l.prices = table(n+1, m), table(n, m)
	for i := range n + 1 {
		normal(l.between[i], forward[i], backward[i])
		if i < n {
			normal(l.prices[i], forward[i], backward[i+1])
		}
	}
	// The way itself: at each level the treatment that the cheapest way has there; it
	// stays as long as that costs no more.
	at := -1
	l.path = make([]int, 0, n)
	for i := range like {
		cost := func(t int) int { return forward[i][t] + like[i][t] + backward[i+1][t] }
		best := 0
		for t := range base {
			if cost(t) < cost(best) {
				best = t
			}
		}
		if at < 0 || cost(at) > cost(best) {
			at = best
		}
		l.path = append(l.path, at)
	}
}

// normal takes the costs of treatments, from in front and from behind, to prices: what is
// sure costs nothing.
func normal(prices, front, behind []int) {
	least := Unlimited
	for t := range prices {
		prices[t] = front[t] + behind[t]
		least = min(least, prices[t])
	}
	var sum uint64
	for _, c := range prices {
		sum += chance(c - least)
	}
	share := -pointsOf(sum)
	for t, c := range prices {
		prices[t] = min(price(priceMost), c-least+share)
	}
}
