package csvtable

import (
	"bufio"
	"io"
	"io/fs"
	"strings"

	"github.com/agext/levenshtein"
)

// NearName reports whether a file's name is that of a table but for a slip, for case, or for
// what people and programs put beside it: "strkes.csv", "Strikes.CSV", "strikes (1).csv",
// "copy of strikes.csv", "strikes_final.csv".
func NearName(name, file string) bool {
	name, file = strings.ToLower(name), strings.TrimSuffix(file, ".csv")
	name = strings.TrimSuffix(name, ".csv")
	if distance := levenshtein.Distance(name, file, nil); distance <= 2 && 2*distance < len(file) {
		return true
	}
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return !('a' <= r && r <= 'z') }) {
		if word == file {
			return true
		}
	}
	return false
}

// IsIn reports whether a file begins with the header of the table.
func (l *Layout) IsIn(files fs.FS, name string) bool {
	file, err := files.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	line, err := bufio.NewReader(io.LimitReader(file, MaxRow)).ReadString('\n')
	return err == nil && l.isHeader(strings.Split(strings.TrimRight(line, "\r\n"), ","))
}
