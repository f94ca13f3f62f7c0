package schema

// Text is the file of a table as it was read, byte for byte; empty where there is
// no such table, no such file, or no text in it.
func (d *Dataset) Text(file string) string {
	for _, s := range d.Sheets() {
		if s.Table().File == file {
			return s.(interface{ text() string }).text()
		}
	}
	return ""
}

func (s *sheet) text() string { return s.file.Text }
