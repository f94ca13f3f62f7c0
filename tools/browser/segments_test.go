//go:build !js

package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// image is a memory as segments begin it: each byte that is not 0, by its address.
func image(segments []segment) map[uint32]byte {
	memory := map[uint32]byte{}
	for _, s := range segments {
		for i, b := range s.bytes {
			if b != 0 {
				memory[s.address+uint32(i)] = b
			}
		}
	}
	return memory
}

// Whatever the segments, the memory is the same when they stand together.
func TestJoinSegments(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		var segments []segment
		for address := random.Uint32(); len(segments) < 20 && address < 1<<32-1<<12; {
			bytes := make([]byte, random.IntN(20))
			for i := range bytes {
				bytes[i] = byte(random.IntN(3))
			}
			segments = append(segments, segment{address, bytes})
			address += uint32(len(bytes)) + random.Uint32N(4*widestGap)
		}
		random.Shuffle(len(segments), func(i, j int) { segments[i], segments[j] = segments[j], segments[i] })
		segments, err := readSegments(writeSegments(segments))
		if err != nil {
			t.Fatal(err)
		}
		read, err := readSegments(writeSegments(join(segments)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(image(segments), image(read)); diff != "" {
			t.Fatalf("memory of %v (-want +got):\n%s", segments, diff)
		}
		for i := 1; i < len(read); i++ {
			if gap := uint64(read[i].address) - read[i-1].end(); gap <= widestGap {
				t.Errorf("found %d bytes between two segments, want them together", gap)
			}
		}
	}
}

func TestJoinedFaults(t *testing.T) {
	program := "\x00asm\x01\x00\x00\x00"
	good := program + "\x0b\x0a\x01\x00\x41\x7f\x0b\x04text"
	for _, c := range []struct {
		name, program, want string
	}{
		{"not compiled", "package main", "found no program for the browser, want one"},
		{"cut", good[:len(good)-1], "byte 8: found a section that does not end, want 10 bytes"},
		{"another form", program + "\x0b\x03\x01\x01\x00", "segment 1 of 1: found another form, want a number for an address and bytes"},
		{"no address", program + "\x0b\x03\x01\x00\x41", "segment 1 of 1: found another form, want a number for an address and bytes"},
		{"too long", program + "\x0b\x06\x01\x00\x41\x7f\x0b\x04", "segment 1 of 1: found another form, want a number for an address and bytes"},
		{"more", program + "\x0b\x03\x00\x00\x41", "found 2 bytes behind the segments, want none"},
		{"one over another", program + "\x0b\x0d\x02\x00\x41\x04\x0b\x00\x00\x41\x03\x0b\x02ab", "found a segment at address 4, want none before 5, where another one ends"},
		{"empty", program + "\x0b\x00", "found no number of segments, want one"},
	} {
		if _, err := joined([]byte(c.program)); err == nil || err.Error() != c.want {
			t.Errorf("%s: found error %v, want %s", c.name, err, c.want)
		}
	}
	if got, err := joined([]byte(good)); err != nil || string(got) != good {
		t.Errorf("found %q, %v, want %q", got, err, good)
	}
}

// A program made of segments that stand together says what it said.
func TestJoinedRuns(t *testing.T) {
	if testing.Short() {
		t.Skip("-short")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("found no node; apt-get install nodejs to run the joined program")
		}
		t.Skip("found no node; apt-get install nodejs to run the joined program")
	}
	folder, err := filepath.Abs(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := build(root, folder); err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(folder, "open.mjs")
	if err := os.WriteFile(script, []byte(`import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import vm from "node:vm";
vm.runInThisContext(readFileSync(process.argv[2] + "/wasm_exec.js", "utf8"));
const go = new Go();
const { instance } = await WebAssembly.instantiate(gunzipSync(readFileSync(process.argv[2] + "/read.wasm.gz")), go.importObject);
go.run(instance);
console.log(strikeTally.open({}, "xx").error);
process.exit(0);
`), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(node, script, folder).CombinedOutput()
	if want := `found the language "xx"`; err != nil || !strings.HasPrefix(string(out), want) {
		t.Errorf("found %q, %v, want %q", out, err, want)
	}
}
