package site

import (
	"io"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
)

// BenchmarkPages makes every page of the sample, on one core.
func BenchmarkPages(b *testing.B) {
	s, err := Build(sample.Files, options())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		for i := range s.Files {
			if err := s.Files[i].Write(io.Discard); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(s.Files))*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}
