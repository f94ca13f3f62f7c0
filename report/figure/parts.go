package figure

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// partSize is how many figures a worker takes at a time: enough that taking costs
// nothing, few enough that all end together.
const partSize = 256

// inParts does a piece of work on 0..n, so many at a time, on all cores. The pieces are independent, and
// each writes to places of its own: what comes out does not depend on the cores. Each
// core asks begin for the function that does its pieces, which may keep room of its own.
func inParts(n, size int, begin func() (work func(first, end int))) {
	parts := (n + size - 1) / size
	if parts <= 1 {
		begin()(0, n)
		return
	}
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(parts, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			work := begin()
			for part := int(next.Add(1)) - 1; part < parts; part = int(next.Add(1)) - 1 {
				work(part*size, min(n, (part+1)*size))
			}
		})
	}
	workers.Wait()
}
