package language

import (
	"encoding/csv"
	"strings"
	"sync"
)

var translations = sync.OnceValue(func() map[string]string {
	rows, err := csv.NewReader(strings.NewReader(spanish)).ReadAll()
	if err != nil {
		return nil // a test reads the file
	}
	found := make(map[string]string, len(rows))
	for _, row := range rows {
		if len(row) == 2 {
			found[row[0]] = row[1]
		}
	}
	return found
})

// Data is a text of the dataset in the language, and whether it is: where there is
// no translation it is the text itself. The dataset is written in English.
func (l *Language) Data(text string) (string, bool) {
	if !l.spanish {
		return text, true
	}
	translated, ok := translations()[text]
	if !ok {
		return text, false
	}
	return translated, true
}
