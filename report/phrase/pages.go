//go:build !js

package phrase

import _ "embed"

// pages.csv holds what only pages, reports, charts and screens say.
//
//go:embed pages.csv
var pages string
