package summary

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Schema is the JSON Schema (draft 2020-12) of a report, made from the tags of its
// types: doc describes a key, words lists what it may hold, null says that it may be
// null. It stands in report.schema.json: TestSchemaFile writes it and holds it to be this,
// and no program makes it.
func Schema() []byte {
	root := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", "https://github.com/strike-tally/strike-tally/report/summary/report.schema.json"},
		{"title", "Strike Tally report"},
		{"description", "What `tally report --format json` prints. Absent is null, never a made-up zero; a part that was not asked for is null."},
	}
	defs := object{}
	root = append(root, describe(reflect.TypeFor[Report](), &defs)...)
	root = append(root, member{"$defs", defs})
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(root); err != nil {
		panic("summary: " + err.Error()) // text and lists only
	}
	return b.Bytes()
}

// An object is a JSON object whose keys keep their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the object.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		for n, part := range []any{m.key, m.value} {
			if n > 0 {
				b.WriteByte(':')
			}
			e := json.NewEncoder(&b)
			e.SetEscapeHTML(false)
			if err := e.Encode(part); err != nil {
				return nil, err
			}
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// describe is the schema of a struct; the structs inside it are added to defs.
func describe(t reflect.Type, defs *object) object {
	properties, required := object{}, []string{}
	for f := range leaves(t) {
		key, left, _ := strings.Cut(f.Tag.Get("json"), ",")
		if left != "omitempty" {
			required = append(required, key)
		}
		property := object{{"description", f.Tag.Get("doc")}}
		properties = append(properties, member{key, append(property, typed(f, defs)...)})
	}
	return object{{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}}
}

func typed(f reflect.StructField, defs *object) object {
	words := f.Tag.Get("words")
	s := kind(f.Type, defs)
	if f.Tag.Get("months") != "" {
		s = object{{"type", []string{"string", "null"}}, {"pattern", "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"}}
	}
	if words != "" {
		var list []any
		for _, word := range strings.Split(words, ",") {
			list = append(list, word)
		}
		s = append(s, member{"enum", list})
	}
	if f.Tag.Get("null") != "" {
		return nullable(s)
	}
	return s
}

func nullable(s object) object {
	return object{{"anyOf", []object{s, {{"type", "null"}}}}}
}

func kind(t reflect.Type, defs *object) object {
	switch t {
	case reflect.TypeFor[schema.Date]():
		return object{{"type", []string{"string", "null"}}, {"format", "date"}}
	case reflect.TypeFor[schema.ID](), reflect.TypeFor[Text]():
		return object{{"type", []string{"string", "null"}}, {"minLength", 1}}
	case reflect.TypeFor[schema.Count]():
		return object{{"type", []string{"integer", "null"}}, {"minimum", 0}}
	case reflect.TypeFor[schema.List]():
		return object{{"type", []string{"array", "null"}}, {"items", object{{"type", "string"}}}, {"minItems", 1}, {"uniqueItems", true}}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return nullable(kind(t.Elem(), defs))
	case reflect.Slice:
		return object{{"type", "array"}, {"items", kind(t.Elem(), defs)}}
	case reflect.Struct:
		return reference(t, defs)
	case reflect.Int:
		return object{{"type", "integer"}}
	case reflect.Float64:
		return object{{"type", "number"}}
	case reflect.Bool:
		return object{{"type", "boolean"}}
	}
	return object{{"type", "string"}}
}

// reference names a struct's schema, and adds it to defs on first sight.
func reference(t reflect.Type, defs *object) object {
	name := t.Name()
	ref := object{{"$ref", "#/$defs/" + name}}
	for _, d := range *defs {
		if d.key == name {
			return ref
		}
	}
	at := len(*defs)
	*defs = append(*defs, member{name, nil})
	s := describe(t, defs)
	(*defs)[at].value = s
	return ref
}
