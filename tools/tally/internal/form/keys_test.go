package form

import (
	"errors"
	"io"
	"os"
	"testing"
)

// What is typed while pages change is read by the next page, to the last key.
func TestKeysGoToTheNextPage(t *testing.T) {
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	k := newKeys(in)
	type read struct {
		text string
		err  error
	}
	b := make([]byte, 4)
	for _, typed := range []string{"one", "a longer text than fits", "x"} {
		left, next := k.page(), k.page()
		reads := make(chan read)
		go func() { // waits for keys when its page is left
			c := make([]byte, 4)
			n, err := left.Read(c)
			reads <- read{string(c[:n]), err}
		}()
		left.leave()
		if r := <-reads; r.text != "" || !errors.Is(r.err, io.EOF) {
			t.Fatalf("a page that was left: got %q and %v, want nothing", r.text, r.err)
		}
		if _, err := out.WriteString(typed); err != nil {
			t.Fatal(err)
		}
		if n, err := left.Read(b); n > 0 || !errors.Is(err, io.EOF) {
			t.Fatalf("a page that was left: got %q and %v, want nothing", b[:n], err)
		}
		got := ""
		for len(got) < len(typed) {
			n, err := next.Read(b)
			if err != nil {
				t.Fatal(err)
			}
			got += string(b[:n])
		}
		if got != typed {
			t.Errorf("got %q, want %q", got, typed)
		}
		next.leave()
	}
	out.Close()
	if n, err := k.page().Read(b); n > 0 || !errors.Is(err, io.EOF) {
		t.Errorf("behind the last key: got %q and %v, want the end", b[:n], err)
	}
}
