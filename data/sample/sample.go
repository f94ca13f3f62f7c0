// Package sample holds the tables as they stood on 22 November 2026, for the tests of
// the code. What a test says of them stays true: a number, an id or a day that it names
// is never changed by the next row of the dataset, which its own tests judge by the
// rules alone. Only a change of columns reaches these files.
package sample

import "embed"

// Files are what package data embeds, as it stood then.
//
//go:embed *.csv LICENSE README.md datapackage.json
var Files embed.FS
