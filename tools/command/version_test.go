package command

import (
	"runtime/debug"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestVersionOf(t *testing.T) {
	built := func(version string, settings ...debug.BuildSetting) *debug.BuildInfo {
		return &debug.BuildInfo{Main: debug.Module{Version: version}, Settings: settings}
	}
	commit := debug.BuildSetting{Key: "vcs.revision", Value: "0123abcd"}
	for _, c := range []struct {
		name, release string
		info          *debug.BuildInfo
		want          string
	}{
		{"a release, whatever else is told", "v2.0.0", built("v1.9.0", commit), "v2.0.0"},
		{"a release without build information", "v2.0.0", nil, "v2.0.0"},
		{"installed by its module", "", built("v1.2.0"), "v1.2.0"},
		{"built at a commit", "", built("(devel)", commit, debug.BuildSetting{Key: "vcs.modified", Value: "false"}), "0123abcd"},
		{"built at a commit with changes", "", built("", commit, debug.BuildSetting{Key: "vcs.modified", Value: "true"}), "0123abcd+dirty"},
		{"built from an archive", "", built("(devel)"), "devel"},
		{"nothing known", "", nil, "unknown"},
	} {
		if diff := cmp.Diff(c.want, versionOf(c.release, c.info)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
