package export

import (
	"archive/zip"
	"bufio"
	"bytes"
	"io"
	"time"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/report/catalog"
	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

// dataPackageParts is one zip with the descriptor, the records for catalogues and
// archives, the tables as they stand, the verdicts, and codebook, licence and citation
// where the dataset has them.
func dataPackageParts(b *book) ([]atomicfile.Part, error) {
	if err := b.only(); err != nil {
		return nil, err
	}
	if _, err := b.typed(); err != nil {
		return nil, err
	}
	var verdicts bytes.Buffer
	if err := b.csvWriter(b.verdicts())(&verdicts); err != nil {
		return nil, err
	}
	about := datapackage.New(b.about, b.data, b.plain)
	about.Join(b.data, b.verdictsTable(), verdicts.Bytes())
	joined := []atomicfile.Part{part(VerdictsFile, verdicts.String())}
	if t := b.measureVerdicts(); t != nil {
		var text bytes.Buffer
		if err := b.csvWriter(t)(&text); err != nil {
			return nil, err
		}
		about.Join(b.data, t.of, text.Bytes())
		joined = append(joined, part(MeasureVerdictsFile, text.String()))
	}
	descriptor, err := about.Bytes()
	if err != nil {
		return nil, err
	}
	inside := []atomicfile.Part{part(datapackage.File, string(descriptor))}
	records, err := (&catalog.Record{Package: about, Data: b.data}).Files()
	if err != nil {
		return nil, err
	}
	for _, r := range records {
		inside = append(inside, part(r.Name, string(r.Text)))
	}
	for _, t := range schema.Tables {
		if !b.data.Holds(t) {
			continue
		}
		inside = append(inside, part(t.File, b.plainText(t)))
	}
	inside = append(append(inside, joined...), b.papers()...)
	return []atomicfile.Part{{Name: b.name() + "-datapackage.zip", Write: func(w io.Writer) error { return zipped(w, inside) }}}, nil
}

// epoch is the time that files carry whose form asks for one: the first that a zip
// can tell. Nothing is stamped with the time of its making.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

func zipped(w io.Writer, parts []atomicfile.Part) error {
	out := zip.NewWriter(w)
	for _, p := range parts {
		file, err := out.CreateHeader(&zip.FileHeader{Name: p.Name, Method: zip.Deflate, Modified: epoch})
		if err != nil {
			return err
		}
		buffer := bufio.NewWriter(file)
		if err := p.Write(buffer); err != nil {
			return err
		}
		if err := buffer.Flush(); err != nil {
			return err
		}
	}
	return out.Close()
}
