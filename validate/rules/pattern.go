package rules

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first asked: most
// runs ask none of them.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
