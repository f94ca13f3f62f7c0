package atomicfile

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// Sums is the file that lists the SHA-256 hash of every other file in a folder,
// in the form that `sha256sum --check` reads, ordered by name.
const Sums = "SHA256SUMS"

// sums are the lines of that file.
type sums []string

const separator = "  " // between the hash and the name of a file read as bytes

// summed is a part's writing, which notes the line of it.
func (p *Part) summed(line *string) func(io.Writer) error {
	return func(w io.Writer) error {
		hash := sha256.New()
		if err := p.Write(io.MultiWriter(w, hash)); err != nil {
			return err
		}
		*line = fmt.Sprintf("%x%s%s\n", hash.Sum(nil), separator, p.Name)
		return nil
	}
}

func (s sums) write(w io.Writer) error {
	slices.SortFunc(s, func(a, b string) int { return strings.Compare(nameIn(a), nameIn(b)) })
	_, err := io.WriteString(w, strings.Join(s, ""))
	return err
}

func nameIn(line string) string {
	_, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), separator)
	return name
}

// listed are the names in a file of sums; none if there is no such file.
func listed(file string) []string {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	var names []string
	for line := range strings.Lines(string(text)) {
		names = append(names, nameIn(line))
	}
	return names
}
