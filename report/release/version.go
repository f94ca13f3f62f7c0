// Package release tells which version of the dataset comes next, and what each
// release changed.
package release

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/report/change"
)

// Version is the version of a release: major, minor, patch. Its tag is v1.2.3.
type Version [3]int

// First is the version of the first release.
var First = Version{1, 0, 0}

var form = regexp.MustCompile(`^v(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$`)

// Parse reads a tag; false if it names no release. There are no releases for
// trial, so v1.2.3-rc.1 names none.
func Parse(tag string) (Version, bool) {
	parts := form.FindStringSubmatch(tag)
	if parts == nil {
		return Version{}, false
	}
	var v Version
	for i := range v {
		n, err := strconv.Atoi(parts[i+1])
		if err != nil {
			return Version{}, false // more than a number can hold
		}
		v[i] = n
	}
	return v, true
}

// String is the version as a tag.
func (v Version) String() string { return "v" + v.Number() }

// Number is the version as files name it, 1.2.3.
func (v Version) Number() string { return fmt.Sprintf("%d.%d.%d", v[0], v[1], v[2]) }

// Compare orders versions, older ones first.
func (v Version) Compare(w Version) int { return slices.Compare(v[:], w[:]) }

// After is the version that a change brings about; the same for none.
func (v Version) After(step change.Step) Version {
	switch step {
	case change.Major:
		return Version{v[0] + 1}
	case change.Minor:
		return Version{v[0], v[1] + 1}
	case change.Patch:
		return Version{v[0], v[1], v[2] + 1}
	}
	return v
}
