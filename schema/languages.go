//go:build !js

package schema

import (
	"encoding/json"
	"io/fs"
)

// Descriptor is the file beside the tables that says what the dataset is, see
// https://datapackage.org.
const Descriptor = "datapackage.json"

// languages are those that the descriptor names; none where there is no such file, or
// where it cannot be read: what asks for its other properties says why.
func languages(files fs.FS) []string {
	text, err := fs.ReadFile(files, Descriptor)
	if err != nil {
		return nil
	}
	var said struct {
		Languages []string `json:"languages"`
	}
	if json.Unmarshal(text, &said) != nil {
		return nil
	}
	return said.Languages
}
