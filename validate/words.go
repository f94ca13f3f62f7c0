package validate

import (
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/schema"
)

// words gives texts numbers, so that columns hold numbers alone and equal texts have
// equal ones. They are negative; 0 is the empty text. Goroutines may share it.
type words struct {
	mu    sync.RWMutex
	codes map[string]int32
	texts []string
}

func newWords() *words { return &words{codes: map[string]int32{}} }

// code is the number of a text. The text is copied.
func (w *words) code(text string) int32 {
	if text == "" {
		return 0
	}
	w.mu.RLock()
	code, ok := w.codes[text]
	w.mu.RUnlock()
	if ok {
		return code
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if code, ok = w.codes[text]; !ok {
		text = strings.Clone(text)
		w.texts = append(w.texts, text)
		code = int32(-len(w.texts))
		w.codes[text] = code
	}
	return code
}

// text is the text of a number.
func (w *words) text(code int32) string {
	if code == 0 {
		return ""
	}
	w.mu.RLock()
	defer w.mu.RUnlock()
	return w.texts[-code-1]
}

// idCode is the number of an id: one more than its own for one that is written as ids
// of the column are, so that S000 is told from none; else that of the word.
func (w *words) idCode(c *schema.Column, id string) int32 {
	if n := idNumber(c, id); n > 0 {
		return n
	}
	return w.code(id)
}

// idText is the id that has a number.
func (w *words) idText(c *schema.Column, code int32) string {
	if code > 0 {
		return string(schema.NewID(c.Prefix, c.Width, int(code-1)))
	}
	return w.text(code)
}

// idNumber is one more than the number of an id of a column; 0 for another cell.
func idNumber(c *schema.Column, cell string) int32 {
	if c.Kind != schema.RowID && c.Kind != schema.IDList || c.Prefix == "" || !schema.ID(cell).Valid(c.Prefix, c.Width) {
		return 0
	}
	n := int32(0)
	for i := len(c.Prefix); i < len(cell); i++ {
		n = n*10 + int32(cell[i]-'0')
	}
	return n + 1
}
