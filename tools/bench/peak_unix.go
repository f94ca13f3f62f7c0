//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakOf is the resident memory that a process had at most, in bytes. It is at
// least that of this program when it started the process, some 10 MiB.
func peakOf(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	switch {
	case !ok:
		return 0
	case runtime.GOOS == "darwin":
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) << 10
}
