package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// TestServeEndsCleanly interrupts a server while a request is under way: the request is
// answered, the server ends without an error, and nothing listens any more.
func TestServeEndsCleanly(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, interrupt := context.WithCancel(context.Background())
	began, release := make(chan bool), make(chan bool)
	ended := make(chan error, 1)
	go func() {
		ended <- serve(ctx, listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			began <- true
			<-release
			io.WriteString(w, "whole") //nolint:errcheck // the test reads it
		}))
	}()
	answered := make(chan string, 1)
	go func() {
		answer, err := http.Get("http://" + listener.Addr().String() + "/")
		if err != nil {
			answered <- err.Error()
			return
		}
		defer answer.Body.Close() //nolint:errcheck // read to its end
		body, _ := io.ReadAll(answer.Body)
		answered <- string(body)
	}()
	<-began
	interrupt()
	select {
	case err := <-ended:
		t.Fatalf("found the server ended (%v) while a request was under way", err)
	case <-time.After(50 * time.Millisecond):
	}
	release <- true
	if found := <-answered; found != "whole" {
		t.Errorf("found the answer %q, want %q", found, "whole")
	}
	if err := <-ended; err != nil {
		t.Errorf("found %v at the end, want nothing", err)
	}
	if c, err := net.Dial("tcp", listener.Addr().String()); err == nil {
		c.Close() //nolint:errcheck // it should not be there
		t.Error("found that something still listens")
	}
}

func TestServeAnswersUnderItsOwnNames(t *testing.T) {
	inner := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {})
	for _, c := range []struct {
		address, base, host string
		status              int
	}{
		{"127.0.0.1:8080", "", "127.0.0.1:8080", 200},
		{"127.0.0.1:8080", "", "LOCALHOST:8080", 200},
		{"127.0.0.1:8080", "", "localhost", 200},
		{"localhost:8080", "", "[::1]:8080", 200},
		{"[::1]:8080", "", "[::1]:8080", 200},
		{"127.0.0.1:8080", "https://example.org/x/", "example.org", 200},
		{"127.0.0.1:8080", "", "evil.example:8080", 421},
		{"127.0.0.1:8080", "", "127.0.0.1.evil.example", 421},
		{"127.0.0.1:8080", "", "", 421},
		{"192.0.2.7:80", "", "192.0.2.7", 200},
		{"192.0.2.7:80", "", "localhost", 421},
		{"0.0.0.0:80", "", "any.example", 200},
		{":80", "", "any.example", 200},
	} {
		request := httptest.NewRequest(http.MethodGet, "/", nil)
		request.Host = c.host
		answer := httptest.NewRecorder()
		onlyHosts(hostsOf(c.address, c.base), inner).ServeHTTP(answer, request)
		if answer.Code != c.status {
			t.Errorf("listening at %s with the base %q, Host: %s: found %d, want %d", c.address, c.base, c.host, answer.Code, c.status)
		}
	}
}
