// Command publish does the part of tally that draws, exports and publishes: chart,
// export, site, serve, report with charts, and import of workbooks. It needs
// spreadsheets, databases and fonts, which the rest does not. Under the name
// tally-publish, beside tally or on the PATH, it is what tally hands these commands to.
package main

import (
	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/foreign/workbook"
	"github.com/strike-tally/strike-tally/tools/command"
)

func main() { command.Main(newRoot()) }

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "tally", // as its user calls it
		Short: "the part of tally that draws, exports and publishes",
		Long: `This is ` + command.Publisher + `, the part of tally that draws, exports and publishes. Beside tally or on the PATH it
does tally export and its like; called by itself, tally stands for its own name in what follows.

` + command.ExitStatus,
	}
	root.AddCommand(chartCommand(), exportCommand(), siteCommand(), serveCommand(), command.ReportCommand(page), command.ImportCommand(workbook.Read, nil), command.VersionCommand())
	return root
}
