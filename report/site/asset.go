package site

import (
	"crypto/sha256"
	"embed"
	"fmt"
)

//go:embed assets
var assetFiles embed.FS

// assets adds the style sheets and the script under names that change with them, so
// that an old copy is never used, and the icon.
func (b *builder) assets() error {
	named := func(file, name, ending, mediaType string) (string, error) {
		text, err := assetFiles.ReadFile("assets/" + file)
		if err != nil {
			return "", fmt.Errorf("site: %w", err)
		}
		return b.addNamed(name, ending, mediaType, text), nil
	}
	var err error
	if b.style, err = named("style.css", "style", ".css", "text/css; charset=utf-8"); err != nil {
		return err
	}
	if b.noScript, err = named("noscript.css", "noscript", ".css", "text/css; charset=utf-8"); err != nil {
		return err
	}
	if b.script, err = named("site.js", "site", ".js", "text/javascript; charset=utf-8"); err != nil {
		return err
	}
	icon, err := assetFiles.ReadFile("assets/icon.svg")
	if err != nil {
		return fmt.Errorf("site: %w", err)
	}
	b.add("icon.svg", "image/svg+xml", icon)
	return nil
}

// addNamed adds a file under a name that changes with it, and is its path.
func (b *builder) addNamed(name, ending, mediaType string, text []byte) string {
	sum := sha256.Sum256(text)
	path := fmt.Sprintf("assets/%s-%x%s", name, sum[:6], ending)
	b.add(path, mediaType, text)
	return path
}
