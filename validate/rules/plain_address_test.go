package rules

import "testing"

// FuzzPlainAddress holds the quick look at an address against the careful one: what
// it accepts is right, and names the same document.
func FuzzPlainAddress(f *testing.F) {
	for _, seed := range []string{
		"https://example.org/a/b-c_d.html", "http://www.m.example.co/", "https://example.org", "https://a.b", "https://-a.example", "https://a-.example/", "https://example.1a/",
		"https://xn--bcher-kva.example/", "https://example..org/", "https://.example.org/", "https://example.org./", "https://ex_ample.org/", "https://example.org:80/", "https://example.org//",
		"https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/", "https://EXAMPLE.org/a?b=c", "https://example.org/%41", "https://www.example.org/a/", "https://www.org/a",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, address string) {
		if !isPlainAddress(address) {
			return
		}
		if fault := addressFault(address); fault != "" {
			t.Errorf("%q: accepted, but %s", address, fault)
		}
		if quick, careful := document(address), parsedDocument(address); quick != careful {
			t.Errorf("%q: found the document %q, want %q", address, quick, careful)
		}
	})
}
