package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/validate/rules"
)

func explainCommand() *cobra.Command {
	var f flags
	c := &cobra.Command{
		Use:   "explain ID|DAY|RULE|PRICE [ID]",
		Short: "tell all about a strike, account, figure, claim, source, excluded event, day or rule; compare two figures",
		Example: `  tally explain T0007       a published figure: what it states, the rows it sums, the verdict
  tally explain S001        a strike with all its accounts
  tally explain D0010       a source and what rests on it
  tally explain T0294 T0295 why two figures differ
  tally explain 2025-10-14  a day: the rows' total, and every total published for it
  tally explain unknown-word
  tally explain prices      what each way of counting costs, and why`,
		Args: cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if err := command.Word("format", f.format, "text", "json"); err != nil {
				return err
			}
			for _, r := range allRules() {
				if r.Name == args[0] {
					return view.Rule(c.OutOrStdout(), f.format, r, rules.Example(r.Name))
				}
			}
			if len(args) == 1 {
				say, err := f.words(nil)
				if err != nil {
					return err
				}
				if told, err := view.Prices(c.OutOrStdout(), say, f.format, args[0]); told {
					return err
				}
			}
			a, _, err := f.check()
			if err != nil {
				return err
			}
			say, err := f.words(a.Data)
			if err != nil {
				return err
			}
			if len(args) == 2 {
				return view.Compare(c.OutOrStdout(), f.format, a, say, args[0], args[1])
			}
			if day := schema.Date(args[0]); day.Valid() {
				return view.Day(c.OutOrStdout(), f.format, a, say, day)
			}
			found, err := view.Explain(c.OutOrStdout(), f.format, a, say, args[0])
			if err == nil && !found {
				err = fmt.Errorf("explain: found neither a row nor a rule named %q%s", args[0], nearName(a.Data, args[0]))
			}
			return err
		},
	}
	f.addData(c)
	f.addFormat(c, "text or json")
	f.addLanguage(c)
	return c
}

// nearName suggests a row or a rule for a name that is none: an id in another
// case or with other leading zeros, a rule or a theater a slip or two away.
func nearName(d *schema.Dataset, name string) string {
	for _, s := range d.Sheets() {
		for row := range s.Len() {
			key := s.Table().Index(s.Table().Key)
			if key >= 0 && bare(s.Cell(row, key)) == bare(name) {
				return fmt.Sprintf("; did you mean %q?", s.Cell(row, key))
			}
		}
	}
	var names []string
	for _, r := range allRules() {
		names = append(names, r.Name)
	}
	for i := range d.Theaters.Rows {
		names = append(names, d.Theaters.Rows[i].Theater)
	}
	if near := view.Near(name, names); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}

// bare is a name in upper case without zeros behind its first letter.
func bare(name string) string {
	name = strings.ToUpper(strings.TrimSpace(name))
	if name == "" {
		return ""
	}
	return name[:1] + strings.TrimLeft(name[1:], "0")
}
