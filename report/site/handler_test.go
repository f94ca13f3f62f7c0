package site

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestHandler(t *testing.T) {
	s := realSite(t)
	server := httptest.NewServer(s.Handler())
	defer server.Close()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, c := range []struct {
		method, path string
		status       int
		kind, holds  string
	}{
		{"GET", "/strikes/", 200, "text/html; charset=utf-8", "<title>Strike Tally: "},
		{"GET", "/strikes/es/", 200, "text/html; charset=utf-8", `<html lang="es">`},
		{"GET", "/strikes/strikes/S001/?theater=%3Cscript%3E", 200, "text/html; charset=utf-8", "S001"},
		{"HEAD", "/strikes/strikes/S001/", 200, "text/html; charset=utf-8", ""},
		{"GET", "/strikes/strikes/S001", 301, "", ""},
		{"GET", "/strikes/data/strikes.csv", 200, "text/csv; charset=utf-8", "strike_id,date"},
		{"GET", "/strikes/icon.svg", 200, "image/svg+xml", "<svg"},
		{"GET", "/", 404, "text/html; charset=utf-8", "There is no page"},
		{"GET", "/strikes/es/nada/", 404, "text/html; charset=utf-8", "No hay ninguna página"},
		{"GET", "/strikes/../strikes/", 404, "text/html; charset=utf-8", "There is no page"},
		{"GET", "/strikes/%2e%2e/%2e%2e/etc/passwd", 404, "text/html; charset=utf-8", "There is no page"},
		{"GET", "/strikes/..%2f..%2fetc%2fpasswd", 404, "text/html; charset=utf-8", "There is no page"},
		{"GET", "/strikes//etc/passwd", 404, "text/html; charset=utf-8", "There is no page"},
		{"GET", "/strikes/%00", 404, "text/html; charset=utf-8", "There is no page"},
		{"POST", "/strikes/", 405, "", ""},
	} {
		request, err := http.NewRequest(c.method, server.URL, nil)
		if err != nil {
			t.Fatal(err)
		}
		path, query, _ := strings.Cut(c.path, "?")
		request.URL.Opaque, request.URL.RawQuery = "//"+request.URL.Host+path, query // as it stands, with its dots
		answer, err := client.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close() //nolint:errcheck // read to its end
		if err != nil {
			t.Fatal(err)
		}
		if answer.StatusCode != c.status || c.kind != "" && answer.Header.Get("Content-Type") != c.kind || !strings.Contains(string(body), c.holds) {
			t.Errorf("%s %s: found %d %s, want %d %s with %q", c.method, c.path, answer.StatusCode, answer.Header.Get("Content-Type"), c.status, c.kind, c.holds)
		}
		for name, want := range map[string]string{
			"Content-Security-Policy": policy + "; frame-ancestors 'none'", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
		} {
			if found := answer.Header.Get(name); found != want {
				t.Errorf("%s %s: found %s: %q, want %q", c.method, c.path, name, found, want)
			}
		}
	}
	if strings.Contains(policy, "unsafe") {
		t.Errorf("found the policy %q, want none that allows what stands inline", policy)
	}
}

// Who has a page is told so by its tag, which other bytes do not have.
func TestHandlerTags(t *testing.T) {
	s := realSite(t)
	handler := s.Handler()
	ask := func(path, tag string) *http.Response {
		request := httptest.NewRequest(http.MethodGet, path, nil)
		if tag != "" {
			request.Header.Set("If-None-Match", tag)
		}
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		return answer.Result()
	}
	page, other := ask("/strikes/", ""), ask("/strikes/es/", "")
	tag := page.Header.Get("ETag")
	if tag == "" || tag == other.Header.Get("ETag") {
		t.Errorf("found the tags %q and %q of two pages, want one for each", tag, other.Header.Get("ETag"))
	}
	for _, sent := range []string{tag, `"x", ` + tag, "W/" + tag, "*"} {
		if answer := ask("/strikes/", sent); answer.StatusCode != http.StatusNotModified || answer.ContentLength > 0 {
			t.Errorf("If-None-Match: %s: found %s, want 304", sent, answer.Status)
		}
	}
	if answer := ask("/strikes/es/", tag); answer.StatusCode != http.StatusOK {
		t.Errorf("found %s for the tag of another page, want 200", answer.Status)
	}
	if missing := ask("/strikes/none/", ""); missing.Header.Get("ETag") != "" {
		t.Error("found a tag at what is not there")
	}
}
