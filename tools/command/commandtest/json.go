package commandtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// A member is one key of a JSON object with its value, in document order.
type member struct {
	key   string
	value any // []member, []any, or a scalar
}

// keys writes one line for each object of a JSON document: its path, and its keys
// in their order. The objects of an array share a line, and must agree.
func keys(ts *testscript.TestScript, neg bool, args []string) {
	Want(ts, neg, args, 1, "keys FILE")
	root, err := parse(ts.ReadFile(args[0]))
	ts.Check(err)
	var lines []string
	seen := map[string]string{}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case []any:
			for _, element := range v {
				walk(path+"[]", element)
			}
		case []member:
			names := make([]string, len(v))
			for i, m := range v {
				names[i] = m.key
			}
			line := strings.TrimPrefix(path, ".") + ": " + strings.Join(names, " ")
			if before, again := seen[path]; !again {
				seen[path] = line
				lines = append(lines, line)
			} else if before != line {
				ts.Fatalf("objects of one array differ: %q and %q", before, line)
			}
			for _, m := range v {
				walk(path+"."+m.key, m.value)
			}
		}
	}
	walk("", root)
	fmt.Fprintln(ts.Stdout(), strings.Join(lines, "\n"))
}

// value writes the value at a path, compact. A step of the path is a key, an index
// or key=value, which picks the one element of an array whose key has the value.
func value(ts *testscript.TestScript, neg bool, args []string) {
	Want(ts, neg, args, 2, "value FILE PATH")
	var v any
	d := json.NewDecoder(strings.NewReader(ts.ReadFile(args[0])))
	d.UseNumber()
	ts.Check(d.Decode(&v))
	for _, step := range strings.Split(args[1], ".") {
		next, err := follow(v, step)
		if err != nil {
			ts.Fatalf("%s: %v", args[1], err)
		}
		v = next
	}
	b, err := json.Marshal(v)
	ts.Check(err)
	fmt.Fprintf(ts.Stdout(), "%s\n", b)
}

func follow(v any, step string) (any, error) {
	if object, ok := v.(map[string]any); ok {
		next, ok := object[step]
		if !ok {
			return nil, fmt.Errorf("found no key %q", step)
		}
		return next, nil
	}
	array, ok := v.([]any)
	if !ok {
		return nil, fmt.Errorf("found a plain value before %q", step)
	}
	if key, text, pick := strings.Cut(step, "="); pick {
		picked := slices.DeleteFunc(slices.Clone(array), func(element any) bool {
			object, _ := element.(map[string]any)
			return fmt.Sprint(object[key]) != text
		})
		if len(picked) != 1 {
			return nil, fmt.Errorf("found %d elements with %s, want one", len(picked), step)
		}
		return picked[0], nil
	}
	i, err := strconv.Atoi(step)
	if err != nil || i < 0 || i >= len(array) {
		return nil, fmt.Errorf("found no element %q of %d", step, len(array))
	}
	return array[i], nil
}

// parse reads one JSON document and keeps the order of keys; a key that stands
// twice in an object is an error.
func parse(text string) (any, error) {
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	d.UseNumber()
	v, err := parseValue(d)
	if err == nil && d.More() {
		err = fmt.Errorf("found more than one document")
	}
	return v, err
}

func parseValue(d *json.Decoder) (any, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('['):
		array := []any{}
		for d.More() {
			v, err := parseValue(d)
			if err != nil {
				return nil, err
			}
			array = append(array, v)
		}
		_, err = d.Token()
		return array, err
	case json.Delim('{'):
		object := []member{}
		for d.More() {
			name, err := d.Token()
			if err != nil {
				return nil, err
			}
			v, err := parseValue(d)
			if err != nil {
				return nil, err
			}
			if slices.ContainsFunc(object, func(m member) bool { return m.key == name }) {
				return nil, fmt.Errorf("key %q stands twice", name)
			}
			object = append(object, member{name.(string), v})
		}
		_, err = d.Token()
		return object, err
	}
	return token, nil
}
