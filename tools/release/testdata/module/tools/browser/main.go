// Command browser stands in for the real one, which compiles a program for the browser.
package main

import "os"

// main takes -o FOLDER.
func main() {
	folder := os.Args[2]
	if err := os.MkdirAll(folder, 0o755); err != nil {
		panic(err)
	}
	if err := os.WriteFile(folder+"/program", []byte("made for the browser"), 0o644); err != nil {
		panic(err)
	}
}
