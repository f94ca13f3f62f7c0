//go:build !js

package read

import "encoding/json"

// linked is the value of a text of JSON; false if it is none.
func linked(text string) (any, bool) {
	var value any
	err := json.Unmarshal([]byte(text), &value)
	return value, err == nil
}
