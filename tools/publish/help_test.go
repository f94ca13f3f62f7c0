package main

import (
	"testing"

	"github.com/strike-tally/strike-tally/tools/command/commandtest"
)

func TestEveryCommandHasExamples(t *testing.T) { commandtest.Help(t, newRoot) }
