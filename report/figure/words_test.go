package figure_test

import (
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// words name readings and reasons as a reader of English meets them.
var words = phrase.English(schema.Read(schema.Texts{}))
