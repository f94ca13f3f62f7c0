package main

import (
	"debug/buildinfo"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/tools/command"
)

// publishedCommands are those that another program does, as git hands git foo to
// git-foo: this one stays small and is soon built.
func publishedCommands() []*cobra.Command {
	var all []*cobra.Command
	for _, p := range command.Published {
		c := &cobra.Command{
			Use:                p.Name,
			Short:              p.Short,
			Example:            "  tally " + p.Name + " --help",
			DisableFlagParsing: true, // the flags are the other program's
			RunE:               func(c *cobra.Command, args []string) error { return publish(append([]string{p.Name}, args...)) },
		}
		c.SetHelpFunc(func(c *cobra.Command, _ []string) {
			if err := publish([]string{p.Name, "--help"}); err != nil {
				fmt.Fprintf(c.OutOrStdout(), "%s\n\n%v\n", p.Short, err)
			}
		})
		all = append(all, c)
	}
	return all
}

// reportCommand has charts drawn by the program that can.
func reportCommand() *cobra.Command {
	c := command.ReportCommand(nil)
	report := c.RunE
	c.RunE = func(c *cobra.Command, args []string) error {
		if c.Flag("format").Value.String() == "html" {
			return publish(os.Args[1:])
		}
		return report(c, args)
	}
	return c
}

// takeOver puts another program in this one's place; it returns only where that fails.
var takeOver = syscall.Exec

// publish lets the other program work in this one's stead: its streams, its signals and
// its exit status are those of this one.
func publish(args []string) error {
	program := findPublisher()
	if program == "" {
		return fmt.Errorf(`%s is done by the program %s, which was found neither beside tally nor on the PATH.
In a clone, without installing anything:
  go run ./tools/publish %[1]s ...
or, to have it beside tally from now on:
  go install ./tools/tally ./tools/publish
Each archive of a release holds both programs`, args[0], command.Publisher)
	}
	if runtime.GOOS != "windows" {
		return fmt.Errorf("%s: %w", program, takeOver(program, append([]string{program}, args...), os.Environ()))
	}
	c := exec.Command(program, args...)
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, os.Stdout, os.Stderr
	return c.Run() // Ctrl-C reaches both
}

// findPublisher is the path of the program, beside this one or on the PATH; empty if it
// is at neither. Beside this one it may bear the name that `go install` gives it, if it
// is of this project: the word is a common one.
func findPublisher() string {
	self, err := os.Executable()
	if err == nil {
		folders := []string{filepath.Dir(self)}
		if real, err := filepath.EvalSymlinks(self); err == nil {
			folders = append(folders, filepath.Dir(real))
		}
		for _, folder := range folders {
			if path, err := exec.LookPath(filepath.Join(folder, command.Publisher)); err == nil {
				return path
			}
			if path, err := exec.LookPath(filepath.Join(folder, "publish")); err == nil && isPublisher(path) {
				return path
			}
		}
	}
	path, err := exec.LookPath(command.Publisher)
	if err != nil {
		return ""
	}
	return path
}

// isPublisher reports whether a file is the program tools/publish, by what the go
// command has written into it.
func isPublisher(path string) bool {
	mine, told := debug.ReadBuildInfo()
	info, err := buildinfo.ReadFile(path)
	return told && err == nil && info.Path == mine.Main.Path+"/tools/publish"
}
