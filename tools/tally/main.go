// Command tally validates the dataset and checks published totals against it.
package main

import "github.com/strike-tally/strike-tally/tools/command"

func main() { command.Main(newRoot()) }
