package atomicfile

import (
	"errors"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// mark stands in temporary names behind the name of what is written.
const mark = ".tally-"

// beside is a name in the same folder that nothing has yet. It says which machine and
// process made it, so that what a killed one left can be told from what is being
// written.
func beside(path string) string {
	return filepath.Join(filepath.Dir(path), prefix(path)+maker(os.Getpid())+strconv.FormatUint(rand.Uint64(), 36))
}

func prefix(path string) string { return "." + filepath.Base(path) + mark }

// maker is how a process of this machine signs.
func maker(process int) string {
	host, _ := os.Hostname() // without a name all are alike
	sum := fnv.New32a()
	sum.Write([]byte(host))
	return strconv.FormatUint(uint64(sum.Sum32()), 36) + "-" + strconv.Itoa(process) + "-"
}

// sweep removes what processes of this machine that are no more have left beside a
// path. What cannot be removed stays: it does no harm.
func sweep(path string) {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return
	}
	for _, e := range entries {
		signed, ours := strings.CutPrefix(e.Name(), prefix(path))
		parts := strings.Split(signed, "-")
		if !ours || len(parts) != 3 {
			continue
		}
		process, err := strconv.Atoi(parts[1])
		if err == nil && process > 0 && strings.HasPrefix(signed, maker(process)) && hasEnded(process) {
			os.RemoveAll(filepath.Join(filepath.Dir(path), e.Name())) //nolint:errcheck // see above
		}
	}
}

// hasEnded reports whether there is no such process any more.
func hasEnded(process int) bool {
	p, err := os.FindProcess(process)
	if err != nil {
		return true // as Windows tells it
	}
	defer p.Release() //nolint:errcheck // nothing is held
	return errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
