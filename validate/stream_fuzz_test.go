package validate_test

import (
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
	"github.com/strike-tally/strike-tally/validate/validatetest"
)

// FuzzStream puts any bytes in the place of any two tables: held in memory and as
// streams in which all tables pass, or the larger ones only, the same is found.
func FuzzStream(f *testing.F) {
	files := base(f)
	for i, t := range schema.Tables {
		for j, beside := range schema.Tables[:i] {
			f.Add(uint8(i), files[t.File].Data, uint8(j), files[beside.File].Data, uint16(0))
		}
	}
	for _, text := range hostile(600) {
		f.Add(uint8(0), []byte(text), uint8(0), []byte(text), uint16(300))
	}
	f.Fuzz(func(t *testing.T, first uint8, a []byte, second uint8, b []byte, held uint16) {
		files := base(t)
		files[schema.Tables[int(first)%len(schema.Tables)].File] = &fstest.MapFile{Data: a}
		files[schema.Tables[int(second)%len(schema.Tables)].File] = &fstest.MapFile{Data: b}
		o := validate.Options{Rules: rules.All(), Today: "2025-06-01"}
		validatetest.ExpectStreamed(t, files, o, 1+int64(held))
	})
}
