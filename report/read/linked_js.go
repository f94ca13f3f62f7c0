package read

import (
	"math"
	"syscall/js"
)

// The browser reads JSON itself, and encoding/json need not be loaded. It takes the same
// texts but for numbers beyond float64 and what is nested deeper than mostNested.
const mostNested = 10000

// linked is the value of a text of JSON; false if it is none.
func linked(text string) (value any, ok bool) {
	defer func() {
		if recover() != nil { // what JSON.parse throws
			value, ok = nil, false
		}
	}()
	return valueOf(js.Global().Get("JSON").Call("parse", text), mostNested)
}

func valueOf(v js.Value, depth int) (any, bool) {
	switch v.Type() {
	case js.TypeNull:
		return nil, true
	case js.TypeBoolean:
		return v.Bool(), true
	case js.TypeNumber:
		return v.Float(), !math.IsInf(v.Float(), 0)
	case js.TypeString:
		return v.String(), true
	}
	if depth == 0 {
		return nil, false
	}
	if js.Global().Get("Array").Call("isArray", v).Bool() {
		all := make([]any, v.Length())
		for i := range all {
			var ok bool
			if all[i], ok = valueOf(v.Index(i), depth-1); !ok {
				return nil, false
			}
		}
		return all, true
	}
	names := js.Global().Get("Object").Call("keys", v)
	all := make(map[string]any, names.Length())
	for i := range names.Length() {
		name := names.Index(i).String()
		var ok bool
		if all[name], ok = valueOf(v.Get(name), depth-1); !ok {
			return nil, false
		}
	}
	return all, true
}
