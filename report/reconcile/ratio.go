package reconcile

import "math/bits"

// ratio is an exact fraction in lowest terms, its lower part above 0.
type ratio struct{ over, under int64 }

// overflow is raised by a fraction that does not fit.
type overflow struct{}

func times(a, b int64) int64 {
	high, low := bits.Mul64(magnitude(a), magnitude(b))
	if high != 0 || low > 1<<62 {
		panic(overflow{})
	}
	if (a < 0) != (b < 0) {
		return -int64(low)
	}
	return int64(low)
}

func plus(a, b int64) int64 {
	s := a + b
	if s > 1<<62 || s < -1<<62 {
		panic(overflow{})
	}
	return s
}

func magnitude(a int64) uint64 {
	if a < 0 {
		return uint64(-a)
	}
	return uint64(a)
}

func whole64(n int) ratio { return ratio{int64(n), 1} }

func lowest(over, under int64) ratio {
	if under < 0 {
		over, under = -over, -under
	}
	a, b := int64(magnitude(over)), under
	for b != 0 {
		a, b = b, a%b
	}
	return ratio{over / a, under / a}
}

func (a ratio) plus(b ratio) ratio {
	if a.under == 1 && b.under == 1 {
		return ratio{plus(a.over, b.over), 1}
	}
	return lowest(plus(times(a.over, b.under), times(b.over, a.under)), times(a.under, b.under))
}

func (a ratio) minus(b ratio) ratio { return a.plus(ratio{-b.over, b.under}) }

func (a ratio) times(b ratio) ratio {
	if a.under == 1 && b.under == 1 {
		return ratio{times(a.over, b.over), 1}
	}
	return lowest(times(a.over, b.over), times(a.under, b.under))
}

func (a ratio) by(b ratio) ratio {
	return lowest(times(a.over, b.under), times(a.under, b.over))
}

func (a ratio) less(b ratio) bool { return times(a.over, b.under) < times(b.over, a.under) }

func (a ratio) sign() int {
	switch {
	case a.over > 0:
		return 1
	case a.over < 0:
		return -1
	}
	return 0
}

// floor is the greatest whole number not above it.
func (a ratio) floor() int {
	n := a.over / a.under
	if a.over%a.under < 0 {
		n--
	}
	return int(n)
}
