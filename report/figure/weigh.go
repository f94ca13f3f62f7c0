package figure

// A figure stands between two stories. It is right under some reading: that costs the
// price of the reading and of the treatment of the presumed dead, summed over the
// treatments, since each of them could be meant. Or it is wrong: that costs an error,
// and that the error is just this number. The margin is what the second story costs
// more.

// errors is the price of an error in each statement.
func (g *judgement) errors() []int {
	g.errorPrices = g.errorPrices[:0]
	for i := range g.statements {
		s := &g.statements[i]
		p := 0
		switch s.Measure {
		case Deaths:
			p = errorPrice(price(priceErrorInDeaths), s.Band.width())
			if s.Range() {
				p += errorPrice(price(priceErrorInDeaths), s.BandTo.width())
			}
		case Missing, Survivors:
			p = errorPrice(price(priceErrorInCount), 2) // of those counted in two ways
		default:
			p = errorPrice(price(priceErrorInCount), s.Band.width())
			if s.Range() {
				p += errorPrice(price(priceErrorInCount), s.BandTo.width())
			}
		}
		if i == 0 && len(g.picks) > 0 && g.picks[0].choice == Placed {
			p = 0 // the first number of an undated figure is what places it
		}
		g.errorPrices = append(g.errorPrices, p)
	}
	return g.errorPrices
}

// right is the price of the story that the figure is right.
func right(own, treatments []int) int {
	least := Unlimited
	for t, p := range own {
		if p < Unlimited {
			least = min(least, p+treatments[t])
		}
	}
	if least == Unlimited {
		return Unlimited
	}
	var sum uint64
	for t, p := range own {
		if p < Unlimited && p+treatments[t] <= least+price(priceRival) {
			sum += chance(p + treatments[t] - least)
		}
	}
	return least + pointsOf(sum)
}

// wrong is the price of the story that a number of the figure is an error. A
// treatment is asked for only where the deaths are among the numbers that are right.
func (g *judgement) wrong(w *weighed, treatments []int) int {
	errors := g.errors()
	if len(errors) == 1 {
		return price(priceErrorAtAll) + errors[0]
	}
	all := price(priceErrorAll)
	least := Unlimited
	for i, chance := range errors {
		all += chance
		for t, p := range w.but[i] {
			if p == Unlimited {
				continue
			}
			if i != g.deathsAt {
				p += treatments[t]
			}
			least = min(least, chance+price(priceErrorPlace)+p)
		}
	}
	return price(priceErrorAtAll) + min(least, all)
}
