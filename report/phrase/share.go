//go:build !js

package phrase

import (
	"math"
)

// Share is a part of a whole, with its percentage: 58 of 70 (83%).
func (w *Words) Share(part, whole int) string {
	if whole == 0 {
		return w.Number(part)
	}
	return w.Say("share", part, whole, (200*part+whole)/(2*whole))
}

// Percent is a share of 0 to 1 in hundredths: 83%.
func (w *Words) Percent(share float64) string {
	return w.Say("percent", int(math.Round(share*100)))
}

// Median is a number that is whole or lies halfway between two.
func (w *Words) Median(x float64) string {
	if x == math.Trunc(x) {
		return w.Number(int(x))
	}
	return w.Decimal(x)
}

// Size is a number of bytes: 26.3 kB, of the unit of which there are less than a thousand.
func (w *Words) Size(bytes int) string {
	switch {
	case bytes < 1000:
		return w.Number(bytes) + " B"
	case bytes < 999_950: // which would be 1,000.0 kB
		return w.Decimal(float64(bytes)/1000) + " kB"
	}
	return w.Decimal(float64(bytes)/1_000_000) + " MB"
}
