package command

import (
	"os"
	"runtime"
	"runtime/debug"
)

// firstCollection puts off the first collection of garbage until the heap has 32 MiB.
// The runtime collects from 4 MiB on, which a check of an ordinary dataset passes five
// times over: a quarter of its time went there. Whoever has set GOGC is obeyed.
func firstCollection() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(800) // of the 4 MiB with which the runtime begins
	// The first collection finds nothing that holds this, and from it on the usual
	// measure holds: a large dataset takes no more memory than without.
	var seen struct{ _ *byte } // a pointer inside, so that it is an allocation of its own
	first := &seen
	runtime.AddCleanup(first, func(percent int) { debug.SetGCPercent(percent) }, 100)
}
