package command

import (
	"fmt"
	"io/fs"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

// releasedAs is the version of a released program. The linker sets it, see
// tools/release; it is empty in every other build.
var releasedAs string

// VersionCommand says which build a program is.
func VersionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "say which build this is, and which data are built in",
		Example: "  tally version",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			text, err := fs.ReadFile(BuiltIn, datapackage.File)
			if err != nil {
				return err
			}
			about, err := datapackage.ReadAbout(text)
			if err != nil {
				return err
			}
			rows := schema.ReadSome(BuiltIn, func(t *schema.Table) bool { return t.Name == "strikes" })
			fmt.Fprintf(c.OutOrStdout(), "tally %s\ndata version %s, rows to %s\n%s %s/%s\n",
				Version(), about.Version, rows.LastDay(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return nil
		},
	}
}

// Version is the version of a release, else that of the module, else the commit of
// a build from a checkout, with a mark if files in it were changed.
func Version() string {
	info, _ := debug.ReadBuildInfo()
	return versionOf(releasedAs, info)
}

func versionOf(release string, info *debug.BuildInfo) string {
	if release != "" {
		return release
	}
	if info == nil {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	revision, mark := "devel", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			mark = "+dirty"
		}
	}
	return revision + mark
}
