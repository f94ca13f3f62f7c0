package main

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// text is a value as text; empty for one that is neither text nor a number.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

// number is a count as a reader gives it, a number or its digits. Nothing, empty text and
// blanks are no count, which is fine; other text and fractions are not.
func number(v any) (n int, known, fine bool) {
	switch v := v.(type) {
	case nil:
		return 0, false, true
	case string:
		if v = strings.TrimSpace(v); v == "" {
			return 0, false, true
		}
		f, err := strconv.ParseFloat(v, 64)
		return int(f), err == nil, err == nil && whole(f)
	case float64:
		return int(v), true, whole(v)
	}
	return 0, false, false
}

func whole(f float64) bool { return f == math.Trunc(f) && math.Abs(f) <= schema.MaxCount }

// dayOf is the day that a value names, year first and with a time of midnight or none
// behind it; empty if it names none so.
func dayOf(v any) schema.Date {
	s, midnight, _ := strings.Cut(strings.Replace(text(v), " ", "T", 1), "T")
	if strings.Trim(midnight, "0:.Z") != "" {
		return ""
	}
	if d := schema.Date(strings.ReplaceAll(s, "/", "-")); d.Valid() {
		return d
	}
	return ""
}

// members are those of a list: of a JSON array, also one that is written as text, or of
// text between semicolons. Known is false for nothing and for empty text.
func members(v any) (words []string, known bool) {
	switch v := v.(type) {
	case []any:
		for _, word := range v {
			words = append(words, text(word))
		}
		return words, true
	case string:
		if json.Unmarshal([]byte(v), &words) == nil {
			return words, true
		}
		return schema.List(v).Members(), v != ""
	}
	return nil, v != nil
}

// shown is a value for people to read in a cell of the page.
func shown(v any) string {
	if v == nil || v == "" {
		return "no value"
	}
	if s, is := v.(string); is {
		return "`" + strings.NewReplacer("`", "'", "|", "/", "\n", " ").Replace(s) + "`"
	}
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return "`" + string(b) + "`"
}
