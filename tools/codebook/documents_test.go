package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Each founding document's table names only rows that exist, and all rows that
// rest on the document.
func TestFoundingDocuments(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root, "data", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, section, found := strings.Cut(string(text), "\n## The founding documents")
	if !found {
		t.Fatal("found no section on the founding documents")
	}
	section, _, _ = strings.Cut(section, "\n## ")
	source := map[string]string{}
	for table, key := range map[string]string{"strikes": "strike_id", "accounts": "account_id", "tallies": "tally_id", "claims": "claim_id"} {
		for _, row := range records(t, table) {
			source[row[key]] = row["source_id"]
		}
	}
	id := regexp.MustCompile(`\b[SATC]\d{3,}\b`)
	parts := regexp.MustCompile(`\(\[(D\d+)\]`).FindAllStringSubmatchIndex(section, -1)
	if len(parts) < 2 {
		t.Fatalf("found %d documents, want several", len(parts))
	}
	for i, part := range parts {
		document, end := section[part[2]:part[3]], len(section)
		if i+1 < len(parts) {
			end = parts[i+1][0]
		}
		named := map[string]bool{}
		for _, row := range id.FindAllString(section[part[1]:end], -1) {
			named[row] = true
			if _, known := source[row]; !known {
				t.Errorf("%s: names %s, which is no row", document, row)
			}
		}
		for row, of := range source {
			if of == document && !named[row] {
				t.Errorf("%s: does not name %s, which rests on it", document, row)
			}
		}
		for _, line := range strings.Split(strings.TrimSpace(section[part[1]:end]), "\n") {
			cells := strings.Split(line, " | ")
			if len(cells) == 2 && !strings.HasPrefix(line, "| statement") && cells[0] != "| ---" && !id.MatchString(cells[1]) && !strings.HasPrefix(cells[1], "none: ") && !strings.HasPrefix(cells[1], "one document") {
				t.Errorf("%s: found %q, want rows or a reason", document, line)
			}
		}
	}
}
