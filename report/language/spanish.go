//go:build !js

package language

import _ "embed"

// spanish.csv holds texts of the dataset in English and Spanish. A text that was
// changed in the dataset is no longer found and stands in English until it is
// translated again.
//
//go:embed spanish.csv
var spanish string
