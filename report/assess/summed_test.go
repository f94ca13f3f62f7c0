package assess

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/schema"
)

// TestShown takes any strikes: the newest are shown each, so is every strike with presumed
// dead, the others are counted, the running sums stand where they did, and a line that
// stands for others bears the mark that one of them has.
func TestShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := rapid.IntRange(0, 6).Draw(t, "most")
		running, all := 0, []Summed{}
		for _, best := range rapid.SliceOfN(rapid.IntRange(0, 5), 0, 15).Draw(t, "best") {
			one := Summed{Strike: &schema.Strike{}, Best: &best, Presumed: rapid.IntRange(0, 1).Draw(t, "presumed"), Marked: rapid.Bool().Draw(t, "marked")}
			if best == 5 { // of which no number is known
				one.Best = nil
			} else {
				running += best
			}
			if len(all) > 0 && all[len(all)-1].Running != nil || one.Best != nil {
				sum := running
				one.Running = &sum
			}
			all = append(all, one)
		}
		lines, earlier, newest := Shown(all, most)
		at := 0
		for i, l := range lines {
			if l.Folded == 0 {
				if l.Summed != all[at] {
					t.Fatalf("line %d: found %+v, want %+v", i, l.Summed, all[at])
				}
				at++
				continue
			}
			marked := false
			for _, s := range all[at : at+l.Folded] {
				if s.Presumed > 0 {
					t.Fatalf("line %d: found a strike with presumed dead folded away", i)
				}
				marked = marked || s.Marked
			}
			if l.Marked != marked {
				t.Fatalf("line %d: found the mark %v for %d strikes, want %v", i, l.Marked, l.Folded, marked)
			}
			if at += l.Folded; l.Running != all[at-1].Running || at > len(all)-len(newest) || i > 0 && lines[i-1].Folded > 0 {
				t.Fatalf("line %d: found %+v, want the sum up to strike %d, in front of the newest, and one line for all of them", i, l, at)
			}
		}
		if at != len(all) || len(newest) != min(most, len(all)) {
			t.Fatalf("found %d strikes and %d newest, want %d and %d", at, len(newest), len(all), min(most, len(all)))
		}
		for _, best := range Bests(newest) {
			earlier += best
		}
		if earlier != running {
			t.Fatalf("found the sum %d, want %d", earlier, running)
		}
	})
}
