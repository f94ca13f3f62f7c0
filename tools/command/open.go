package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/data"
	"github.com/strike-tally/strike-tally/schema"
)

// BuiltIn are the tables of the dataset that is built in, with what stands beside them.
// Tests put others in their place.
var BuiltIn fs.FS = data.Files

// AddData adds the flag that names the folder of the tables; an empty name given for
// it, or for the first argument, is refused.
func AddData(c *cobra.Command, folder *string) {
	c.Flags().StringVar(folder, "data", "", "folder of the tables (default: the built-in dataset)")
	c.PreRunE = func(c *cobra.Command, args []string) error {
		if c.Flags().Changed("data") && *folder == "" {
			return errors.New("--data: found an empty name, want a folder of tables")
		}
		if len(args) > 0 && args[0] == "" {
			return errors.New("found an empty name, want one")
		}
		return nil
	}
}

// Open reads the dataset of a folder, or the built-in one for "". Prefix is what
// stands before its file names in messages.
func Open(folder string) (d *schema.Dataset, prefix string, err error) {
	files, err := Files(folder)
	if err != nil {
		return nil, "", err
	}
	return schema.Read(files), Prefix(folder), nil
}

// Files are the files of a folder of tables, or the built-in ones for "". Nothing
// outside the folder is read, whatever symbolic links in it say.
func Files(folder string) (fs.FS, error) {
	if folder == "" {
		return BuiltIn, nil
	}
	info, err := os.Stat(folder)
	if err != nil {
		return nil, fmt.Errorf("--data: found no folder %q", folder)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("--data: found a file %q, want a folder of tables", folder)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, fmt.Errorf("--data: %w", err)
	}
	return root.FS(), nil // open until the command ends
}

// Prefix is what stands before file names of a folder in messages; of the built-in
// tables for "".
func Prefix(folder string) string {
	if folder == "" {
		return "data/"
	}
	return filepath.ToSlash(filepath.Clean(folder)) + "/"
}
